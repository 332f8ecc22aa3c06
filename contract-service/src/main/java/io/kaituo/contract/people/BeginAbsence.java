package io.kaituo.contract.people;

import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The first day of an absence or delegation that was told ahead has come: nobody waits for that person from today. */
@ApplicationScoped
class BeginAbsence implements DeadlineHandler {

    static final String KIND = "absence-begins";

    private final Presences presences;
    private final Waiting waiting;

    BeginAbsence(Presences presences, Waiting waiting) {
        this.presences = presences;
        this.waiting = waiting;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return presences
                .personOf(deadline.region(), deadline.subject())
                .chain(person ->
                        person == null ? Uni.createFrom().voidItem() : waiting.tell(deadline.region(), person));
    }
}
