package io.kaituo.notification.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** For whom a notice is put into words: their language, the zone of each region, the names behind the ids. */
record Reader(Locale language, Function<String, ZoneId> zones, UnaryOperator<String> names, Clock clock) {

    Instant now() {
        return clock.instant();
    }

    /** @param id null for nobody */
    String name(String id) {
        return id == null ? null : names.apply(id);
    }

    String read(Word word, String region) {
        return word.in(language, zones.apply(region), names);
    }

    List<String> read(List<Reason> sentences, String region) {
        return sentences.stream().map(sentence -> sentence.in(this, region)).toList();
    }
}
