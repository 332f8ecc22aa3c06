package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Notice.GRADE_DUE;
import static io.kaituo.notification.inbox.Notice.SCORE_DUE;
import static io.kaituo.notification.inbox.Notice.TOUCH_DUE;
import static io.kaituo.notification.inbox.Word.moment;
import static io.kaituo.notification.inbox.Word.text;

import io.kaituo.events.ContestEvent.OwnershipDecided;
import io.kaituo.events.FirstContactEvent.LeadContacted;
import io.kaituo.events.LeadCareEvent.LeadGraded;
import io.kaituo.events.LeadCareEvent.LeadJudgementDue;
import io.kaituo.events.LeadCareEvent.LeadScored;
import io.kaituo.events.LeadCareEvent.LeadTouchDue;
import io.kaituo.events.LeadCareEvent.LeadTouchSkipped;
import io.kaituo.events.LeadEndEvent.LeadConverted;
import io.kaituo.events.LeadEndEvent.LeadDisqualified;
import io.kaituo.events.LeadEvent;
import io.kaituo.events.LeadOwnerEvent.LeadPooled;
import io.kaituo.events.LeadOwnerEvent.LeadReassigned;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Tells owners when to be in touch with a lead again (R2.7, R4.2) and when to judge it again (R2.6). */
@ApplicationScoped
class LeadCare {

    private final Facts facts;
    private final Recipients recipients;
    private final Notices notices;

    LeadCare(Facts facts, Recipients recipients, Notices notices) {
        this.facts = facts;
        this.recipients = recipients;
        this.notices = notices;
    }

    Uni<?> follow(LeadEvent event) {
        if (event instanceof LeadTouchDue due) {
            return tell(event, TOUCH_DUE, due.touchId().toString(), due.ownerId(), due.companyName(), due.dueAt());
        }
        if (event instanceof LeadJudgementDue due) {
            var notice = due.judgement().equals("SCORE") ? SCORE_DUE : GRADE_DUE;
            return tell(event, notice, due.dueAt().toString(), due.ownerId(), due.companyName(), due.dueAt());
        }
        if (event instanceof LeadContacted || event instanceof LeadTouchSkipped) {
            return close(event, TOUCH_DUE);
        }
        if (event instanceof LeadScored scored) {
            return facts.rate(scored.region(), scored.leadId(), scored.tier()).chain(() -> close(scored, SCORE_DUE));
        }
        if (event instanceof LeadGraded) {
            return close(event, GRADE_DUE);
        }
        if (event instanceof LeadReassigned reassigned) {
            return passOn(event, reassigned.ownerId());
        }
        if (event instanceof OwnershipDecided decided) {
            return passOn(event, decided.ownerId());
        }
        return event instanceof LeadPooled || event instanceof LeadConverted || event instanceof LeadDisqualified
                ? close(event, TOUCH_DUE, SCORE_DUE, GRADE_DUE)
                : Uni.createFrom().voidItem();
    }

    private Uni<?> tell(LeadEvent event, Notice notice, String cause, String owner, String company, Instant due) {
        var news = new News(
                        event.region(),
                        notice,
                        new Subject("lead", event.leadId()),
                        cause,
                        due,
                        List.of(text(company), moment(due)))
                .ownedBy(owner);
        return notices.tell(recipients.owner(owner, event.region()), news);
    }

    private Uni<?> passOn(LeadEvent event, String owner) {
        return notices.passOn(
                event.region(),
                event.leadId(),
                recipients.owner(owner, event.region()),
                event.id().toString(),
                TOUCH_DUE,
                SCORE_DUE,
                GRADE_DUE);
    }

    private Uni<?> close(LeadEvent event, Notice... needless) {
        return notices.close(event.region(), List.of(event.leadId()), needless);
    }
}
