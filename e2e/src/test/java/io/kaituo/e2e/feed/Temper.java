package io.kaituo.e2e.feed;

/** How a subscriber's server takes it. */
enum Temper {
    WELL,
    /** Asks for a second's rest now and then. */
    BUSY,
    /** Always an error. */
    BROKEN,
    /** Never an answer. */
    SILENT,
    /** Always asks for a rest. */
    FULL;

    /** One of each of the others; whoever is left is well. */
    static Temper of(int nth) {
        return nth > 0 && nth < values().length ? values()[nth] : WELL;
    }

    /** Whether it must have everything in the end. */
    boolean isLive() {
        return this == WELL || this == BUSY;
    }
}
