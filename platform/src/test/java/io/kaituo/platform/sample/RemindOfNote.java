package io.kaituo.platform.sample;

import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Counts how often a note was reminded of, unless its text is barred. */
@ApplicationScoped
class RemindOfNote implements DeadlineHandler {

    private final Notes notes;
    private final Outbox outbox;
    private final Clock clock;

    RemindOfNote(Notes notes, Outbox outbox, Clock clock) {
        this.notes = notes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "note-reminder";
    }

    /** The change comes before the refusal, so that a refusal has something to undo. */
    @Override
    public Uni<?> passed(Deadline deadline) {
        return notes.findById(deadline.subject())
                .invoke(note -> outbox.publish(note.remind(clock.instant())))
                .chain(Transaction.answer(Note::view))
                .chain(note -> Barred.refuse(note.region(), note.text()));
    }
}
