package io.kaituo.notification.digest;

import io.kaituo.notification.delivery.Wording;
import java.util.Locale;
import java.util.function.Function;

/**
 * What somebody is to see today, in one message.
 *
 * @param link the page of the console that shows all of it
 */
record Digest(String link, Function<Locale, Wording> words) {}
