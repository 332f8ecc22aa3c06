package io.kaituo.events;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Version 7 UUIDs (RFC 9562): sorted by time, so that indexes grow at one end and old ids can be dropped by range. */
public final class Uuid7 {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private Uuid7() {}

    /** A new id of this millisecond by the system's clock, which no test moves: by it records of the id are kept or dropped; ids made within the same millisecond are in no particular order. */
    public static UUID next() {
        var random = ThreadLocalRandom.current();
        long time = System.currentTimeMillis() << 16 | VERSION_7 | random.nextInt(1 << 12);
        return new UUID(time, VARIANT | random.nextLong() >>> 2);
    }
}
