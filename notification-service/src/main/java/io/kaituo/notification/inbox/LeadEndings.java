package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Notice.FIRST_CONTACT_DUE_SOON;
import static io.kaituo.notification.inbox.Notice.FIRST_CONTACT_OVERDUE;
import static io.kaituo.notification.inbox.Notice.FIRST_CONTACT_OVERDUE_PASSED_ON;
import static io.kaituo.notification.inbox.Notice.LEAD_POOLED;
import static io.kaituo.notification.inbox.Notice.LEAD_REQUALIFIED;
import static io.kaituo.notification.inbox.Notice.REAPPROACH_DUE;
import static io.kaituo.notification.inbox.Notice.REAPPROACH_DUE_UNOWNED;
import static io.kaituo.notification.inbox.Notice.RECORD_RESUBMITTED;
import static io.kaituo.notification.inbox.Notice.RECORD_RETURNED;
import static io.kaituo.notification.inbox.Notice.REFERRAL_REGISTERED;
import static io.kaituo.notification.inbox.Notice.REFERRAL_WON;
import static io.kaituo.notification.inbox.Word.day;
import static io.kaituo.notification.inbox.Word.moment;
import static io.kaituo.notification.inbox.Word.person;
import static io.kaituo.notification.inbox.Word.text;

import io.kaituo.events.LeadEndEvent.LeadConverted;
import io.kaituo.events.LeadEndEvent.LeadDisqualified;
import io.kaituo.events.LeadEndEvent.LeadReapproachDue;
import io.kaituo.events.LeadEndEvent.LeadReferralDue;
import io.kaituo.events.LeadEndEvent.LeadReferralReopened;
import io.kaituo.events.LeadEndEvent.LeadReferralRewarded;
import io.kaituo.events.LeadEndEvent.LeadReferralWon;
import io.kaituo.events.LeadEndEvent.LeadRequalified;
import io.kaituo.events.LeadEvent;
import io.kaituo.platform.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Tells of the end of a lead's life and of its second one: what is over needs nobody, what comes back needs its owner. */
@ApplicationScoped
class LeadEndings {

    private final Recipients recipients;
    private final Notices notices;

    LeadEndings(Recipients recipients, Notices notices) {
        this.recipients = recipients;
        this.notices = notices;
    }

    Uni<?> tell(LeadEvent event) {
        if (event instanceof LeadConverted || event instanceof LeadDisqualified) {
            return close(
                    event,
                    FIRST_CONTACT_DUE_SOON,
                    FIRST_CONTACT_OVERDUE,
                    FIRST_CONTACT_OVERDUE_PASSED_ON,
                    LEAD_POOLED,
                    REAPPROACH_DUE,
                    REAPPROACH_DUE_UNOWNED,
                    LEAD_REQUALIFIED,
                    RECORD_RETURNED,
                    RECORD_RESUBMITTED);
        }
        if (event instanceof LeadReapproachDue due) {
            return comeBack(due);
        }
        if (event instanceof LeadRequalified requalified) {
            return requalify(requalified);
        }
        if (event instanceof LeadReferralWon won) {
            return reward(won);
        }
        if (event instanceof LeadReferralDue due) {
            return reward(due);
        }
        if (event instanceof LeadReferralRewarded) {
            return close(event, REFERRAL_WON, REFERRAL_REGISTERED);
        }
        return event instanceof LeadReferralReopened ? close(event, REFERRAL_WON) : EventConsumer.nothing();
    }

    private Uni<?> comeBack(LeadReapproachDue due) {
        boolean owned = due.ownerId() != null;
        return notices.tell(
                recipients.owner(owned ? due.ownerId() : due.formerOwnerId(), due.region()),
                news(
                        due,
                        due.ownerId(),
                        owned ? REAPPROACH_DUE : REAPPROACH_DUE_UNOWNED,
                        due.firstContactDue(),
                        text(due.companyName()),
                        day(due.disqualifiedOn()),
                        moment(due.firstContactDue()),
                        person(due.formerOwnerId())));
    }

    private Uni<?> reward(LeadReferralDue due) {
        return notices.tell(
                recipients.owner(due.ownerId(), due.region()),
                news(due, due.ownerId(), REFERRAL_REGISTERED, null, text(due.companyName())));
    }

    /** Who did it themselves knows. */
    private Uni<?> requalify(LeadRequalified back) {
        return back.ownerId() == null || back.ownerId().equals(back.requalifiedBy())
                ? EventConsumer.nothing()
                : notices.tell(
                        recipients.owner(back.ownerId(), back.region()),
                        news(
                                back,
                                back.ownerId(),
                                LEAD_REQUALIFIED,
                                back.firstContactDue(),
                                text(back.companyName()),
                                person(back.requalifiedBy()),
                                moment(back.firstContactDue())));
    }

    private Uni<?> reward(LeadReferralWon won) {
        return notices.tell(
                recipients.owner(won.ownerId(), won.region()),
                news(won, won.ownerId(), REFERRAL_WON, null, text(won.companyName())));
    }

    private Uni<?> close(LeadEvent event, Notice... needless) {
        return notices.close(event.region(), List.of(event.leadId()), needless);
    }

    private static News news(LeadEvent event, String owner, Notice notice, Instant dueAt, Word... words) {
        return new News(
                        event.region(),
                        notice,
                        new Subject("lead", event.leadId()),
                        event.id().toString(),
                        dueAt,
                        List.of(words))
                .ownedBy(owner);
    }
}
