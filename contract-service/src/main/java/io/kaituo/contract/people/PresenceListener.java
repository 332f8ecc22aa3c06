package io.kaituo.contract.people;

import io.smallrye.mutiny.Uni;

/** What waits for people, such as the open steps of approvals. */
public interface PresenceListener {

    /** Somebody may be away now, stood in for, or gone; joins the transaction of the news. */
    Uni<?> changed(String region, String personId);
}
