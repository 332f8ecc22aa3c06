package io.kaituo.console.session;

import java.util.List;

/**
 * Who is signed in, as the app needs to know: what to show, in which language, and what not to offer.
 *
 * @param id      in the directory, which records name as their owner
 * @param regions those the person works in; the first is where new records go
 * @param locale  the language the directory knows for the person, or null
 */
record Person(
        String id,
        String username,
        String name,
        List<String> roles,
        List<String> regions,
        String team,
        String locale) {}
