package io.kaituo.contract.knowndeals;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Whoever has something to do because a deal got on; runs in the transaction that hears of it. */
public interface DealWatcher {

    /** @param from null for a deal that begins there */
    Uni<?> moved(String region, UUID dealId, String from, String to, Instant at);

    /** Won or lost. */
    Uni<?> ended(String region, UUID dealId);
}
