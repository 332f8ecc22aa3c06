package io.kaituo.lead.people;

import io.smallrye.mutiny.Uni;

/** What must be seen to when somebody leaves, such as the leads they own. */
public interface DepartureListener {

    /** Somebody no longer works in the region; joins the transaction of the news. */
    Uni<?> left(String region, String personId, String name);
}
