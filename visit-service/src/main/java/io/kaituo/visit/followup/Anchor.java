package io.kaituo.visit.followup;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;

/** The day from which a rule counts. */
enum Anchor {
    @JsonProperty("signing")
    SIGNING,
    @JsonProperty("start")
    START,
    @JsonProperty("end")
    END,
    @JsonProperty("first-delivery")
    FIRST_DELIVERY,
    @JsonProperty("go-live")
    GO_LIVE;

    private static final Map<String, Anchor> MILESTONES = Map.of("first-delivery", FIRST_DELIVERY, "go-live", GO_LIVE);

    /** The day that reaching a milestone of this code makes known; empty for one that nothing counts from. */
    static Optional<Anchor> reachedBy(String milestone) {
        return Optional.ofNullable(MILESTONES.get(milestone));
    }
}
