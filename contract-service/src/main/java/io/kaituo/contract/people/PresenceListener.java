package io.kaituo.contract.people;

import io.smallrye.mutiny.Uni;

/** What waits for people, such as the open steps of approvals. */
public interface PresenceListener {

    /**
     * Somebody may be away now, or stood in for; joins the transaction of the news.
     *
     * @param left they no longer work in the region, whatever the directory still shows
     */
    Uni<?> changed(String region, String personId, boolean left);
}
