package io.kaituo.contract.knowndeals;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Whoever shows a deal's names and owner beside its own records wants to hear that they changed. */
public interface DealFollower {

    /** Something about the deals of this account is different now; runs in the transaction that changes it. */
    Uni<?> dealsChanged(String region, UUID accountId);
}
