package io.kaituo.lead.people;

import io.smallrye.mutiny.Uni;

/** What depends on when somebody is away, such as the clocks of their leads. */
public interface PresenceListener {

    /** Somebody's absences are others now; joins the transaction of the news. */
    Uni<?> changed(String region, String personId);
}
