package io.kaituo.visit.followup;

import io.kaituo.platform.deadline.Deadline;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What planning did to a schedule: follow-ups that are new, that have another day, and that nobody needs any more. */
record Plan(List<FollowUp> added, List<FollowUp> moved, List<FollowUp> cancelled) {

    /** The clocks to start or to move. */
    List<Deadline> clocks() {
        return waiting().map(FollowUp::clock).toList();
    }

    List<UUID> stopped() {
        return cancelled.stream().map(FollowUp::id).toList();
    }

    /** What is to be done, and on another day than before or not at all before. */
    Stream<FollowUp> waiting() {
        return Stream.concat(added.stream(), moved.stream()).filter(FollowUp::open);
    }

    int missed() {
        return (int) added.stream().filter(followUp -> !followUp.open()).count();
    }
}
