package io.kaituo.platform.web;

/** An answer that holds what must never be stored as it is, not even for a replay under an {@code Idempotency-Key}. */
public interface Confidential {

    /** What a replay answers instead. */
    Object remembered();
}
