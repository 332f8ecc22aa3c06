package io.kaituo.local.demo;

import java.util.OptionalLong;

/**
 * One line of the final table.
 *
 * @param what names a text of {@code messages.properties}
 * @param created what this run added, where that means anything
 */
record Line(String what, long expected, long found, OptionalLong created) {
    static Line of(String what, long expected, long found) {
        return new Line(what, expected, found, OptionalLong.empty());
    }

    static Line of(String what, long expected, long found, long created) {
        return new Line(what, expected, found, OptionalLong.of(created));
    }

    boolean differs() {
        return expected != found;
    }
}
