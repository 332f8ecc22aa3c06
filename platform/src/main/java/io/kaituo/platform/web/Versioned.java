package io.kaituo.platform.web;

import java.util.UUID;

/** A view of one record: {@code version} becomes its {@code ETag}, {@code id} its {@code Location} when it is new. */
public interface Versioned {

    UUID id();

    /** Grows with every change, from 0. */
    long version();
}
