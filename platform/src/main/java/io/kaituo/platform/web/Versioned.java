package io.kaituo.platform.web;

import java.util.UUID;

/** A view of one record: {@code version} becomes its {@code ETag}, {@code id} its {@code Location} when it is new. */
public interface Versioned {

    /** Of the record, as its address has it. */
    UUID id();

    /** Grows with every change, from 0. */
    long version();

    /** The path of the collection it is found in, where that of the request does not show it; null as a rule. */
    default String collection() {
        return null;
    }
}
