package io.kaituo.contract.document;

import java.util.List;

/** What is left empty is left out. */
final class Blank {

    private Blank() {}

    static String out(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static <T> List<T> out(List<T> items) {
        return items == null ? List.of() : List.copyOf(items);
    }
}
