package io.kaituo.account.accounts;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Whoever is found by an account's name beside its own wants to hear that the account is called otherwise now. */
public interface AccountFollower {

    /** Runs in the transaction that changes the name, once it is written. */
    Uni<?> renamed(String region, UUID account);
}
