package io.kaituo.platform.directory;

import java.util.Locale;
import java.util.Set;

/**
 * Somebody who works with Kaituo, as the identity provider knows them.
 *
 * @param id        stable id, the {@code sub} of their tokens
 * @param username  what they sign in by
 * @param name      as shown to others
 * @param locale    the language they chose, such as {@code zh-CN}
 * @param regions   the regions they belong to
 * @param team      their team within the region; null for those above teams
 * @param roles     realm roles, such as {@code sales}
 * @param managerOf the teams they lead, empty for everybody else
 * @param capacity  how many leads they can carry at once
 * @param active    false for somebody who left
 */
public record Person(
        String id,
        String username,
        String name,
        String email,
        String locale,
        Set<String> regions,
        String team,
        Set<String> roles,
        Set<String> managerOf,
        int capacity,
        boolean active) {

    /** Whether they have the role themselves; who stands in for somebody who has it does not. */
    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether the region is one of theirs. */
    public boolean worksIn(String region) {
        return regions.contains(region);
    }

    /** Simplified Chinese or English. */
    public Locale language() {
        return locale != null && locale.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    boolean leads(Person other) {
        return other.team != null
                && managerOf.contains(other.team)
                && other.regions.stream().anyMatch(regions::contains);
    }

    /** Two people differ by their id; teams are put together for every request. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    Person gone() {
        return new Person(id, username, name, email, locale, regions, team, roles, managerOf, capacity, false);
    }
}
