package io.kaituo.platform.sample;

import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Waits for news as long as the note's text is barred. */
@ApplicationScoped
class TellNews implements DeadlineHandler {

    private final Notes notes;

    TellNews(Notes notes) {
        this.notes = notes;
    }

    @Override
    public String kind() {
        return "note-news";
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return notes.findById(deadline.subject())
                .chain(note -> Barred.refuse(note.region(), note.text()))
                .onFailure(RuleViolation.class)
                .transform(barred -> Refused.notYet("playbook.not-yet-known", deadline.region()));
    }
}
