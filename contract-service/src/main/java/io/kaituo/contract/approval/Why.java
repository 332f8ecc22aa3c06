package io.kaituo.contract.approval;

import java.util.List;

/** A reason: a text's key and what fills it, so that everybody reads it in their own language. */
record Why(String key, List<String> parameters) {

    static Why of(String key, String... parameters) {
        return new Why(key, List.of(parameters));
    }
}
