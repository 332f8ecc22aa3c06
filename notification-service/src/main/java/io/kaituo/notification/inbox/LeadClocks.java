package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Notice.CLOCK_PAUSED;
import static io.kaituo.notification.inbox.Notice.CLOCK_PAUSE_ASKED;
import static io.kaituo.notification.inbox.Notice.CLOCK_PAUSE_REFUSED;
import static io.kaituo.notification.inbox.Notice.CLOCK_RESUMED;
import static io.kaituo.notification.inbox.Notice.FIRST_CONTACT_DUE_SOON;
import static io.kaituo.notification.inbox.Notice.FIRST_CONTACT_ESCALATED;
import static io.kaituo.notification.inbox.Notice.FIRST_CONTACT_EXTENDED;
import static io.kaituo.notification.inbox.Notice.FIRST_CONTACT_OVERDUE;
import static io.kaituo.notification.inbox.Notice.LEAD_POOLED;
import static io.kaituo.notification.inbox.Notice.LEAD_RECEIVED;
import static io.kaituo.notification.inbox.Notice.LEAD_TAKEN_BACK;
import static io.kaituo.notification.inbox.Notice.REAPPROACH_DUE_UNOWNED;
import static io.kaituo.notification.inbox.Notice.RECYCLING_SOON;
import static io.kaituo.notification.inbox.Word.moment;
import static io.kaituo.notification.inbox.Word.person;
import static io.kaituo.notification.inbox.Word.text;

import io.kaituo.events.FirstContactEvent.ClockPaused;
import io.kaituo.events.FirstContactEvent.ClockResumed;
import io.kaituo.events.FirstContactEvent.FirstContactEscalated;
import io.kaituo.events.FirstContactEvent.FirstContactExtended;
import io.kaituo.events.FirstContactEvent.PauseAnswered;
import io.kaituo.events.FirstContactEvent.PauseAsked;
import io.kaituo.events.LeadEndEvent.LeadConverted;
import io.kaituo.events.LeadEndEvent.LeadDisqualified;
import io.kaituo.events.LeadEvent;
import io.kaituo.events.LeadOwnerEvent.LeadClaimed;
import io.kaituo.events.LeadOwnerEvent.LeadPooled;
import io.kaituo.events.LeadOwnerEvent.RecyclingSoon;
import io.kaituo.platform.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells owners how their clocks stand, and those above a manager who lets one stand still for too long (R5.6). */
@ApplicationScoped
class LeadClocks {

    /** What was asked or told because of an owner; needless as soon as they act or are the owner no more. */
    private static final Notice[] OF_THE_OWNER = {
        LEAD_RECEIVED,
        FIRST_CONTACT_DUE_SOON,
        FIRST_CONTACT_OVERDUE,
        FIRST_CONTACT_ESCALATED,
        FIRST_CONTACT_EXTENDED,
        CLOCK_PAUSE_ASKED,
        CLOCK_PAUSE_REFUSED,
        CLOCK_PAUSED,
        CLOCK_RESUMED,
        RECYCLING_SOON
    };

    /** Nobody decided to put the lead back: its owner learns it from us. */
    private static final Set<String> AUTOMATIC = Set.of("no-follow-up", "first-contact-overdue");

    private final Recipients recipients;
    private final Notices notices;

    LeadClocks(Recipients recipients, Notices notices) {
        this.recipients = recipients;
        this.notices = notices;
    }

    Uni<?> tell(LeadEvent event) {
        if (event instanceof FirstContactEscalated escalated) {
            return escalate(escalated);
        }
        if (event instanceof FirstContactExtended extended) {
            return extend(extended);
        }
        if (event instanceof PauseAsked asked) {
            return ask(asked);
        }
        if (event instanceof PauseAnswered answered) {
            return answer(answered);
        }
        if (event instanceof ClockPaused paused) {
            return pause(paused);
        }
        if (event instanceof ClockResumed resumed) {
            return resume(resumed);
        }
        if (event instanceof RecyclingSoon recycling) {
            return warn(recycling);
        }
        if (event instanceof LeadConverted || event instanceof LeadDisqualified) {
            return close(event);
        }
        return event instanceof LeadClaimed claimed
                ? notices.close(
                        claimed.region(),
                        List.of(claimed.leadId()),
                        LEAD_POOLED,
                        LEAD_TAKEN_BACK,
                        REAPPROACH_DUE_UNOWNED)
                : EventConsumer.nothing();
    }

    /** The owner has acted, or is the owner no more; what else that makes needless goes with it. */
    Uni<Void> close(LeadEvent event, Notice... others) {
        var needless = Stream.of(OF_THE_OWNER, others).flatMap(Stream::of).toArray(Notice[]::new);
        return notices.close(event.region(), List.of(event.leadId()), needless);
    }

    /** Whoever had the lead learns that the playbook took it back. */
    Uni<Void> takeBack(LeadPooled pooled) {
        return pooled.formerOwnerId() != null && AUTOMATIC.contains(pooled.reason())
                ? tell(
                        recipients.unlessGone(pooled.formerOwnerId()),
                        pooled,
                        pooled.formerOwnerId(),
                        LEAD_TAKEN_BACK,
                        pooled.id().toString(),
                        null,
                        text(pooled.companyName()))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> escalate(FirstContactEscalated escalated) {
        return tell(
                recipients.directors(escalated.region()),
                escalated,
                escalated.ownerId(),
                FIRST_CONTACT_ESCALATED,
                escalated.dueAt().toString(),
                escalated.dueAt(),
                text(escalated.companyName()),
                moment(escalated.dueAt()),
                person(escalated.ownerId()));
    }

    private Uni<?> extend(FirstContactExtended extended) {
        return close(extended)
                .chain(() -> tell(
                        recipients.owner(extended.ownerId(), extended.region()),
                        extended,
                        extended.ownerId(),
                        FIRST_CONTACT_EXTENDED,
                        extended.id().toString(),
                        extended.firstContactDue(),
                        text(extended.companyName()),
                        moment(extended.firstContactDue()),
                        person(extended.extendedBy()),
                        text(extended.reason())));
    }

    private Uni<?> ask(PauseAsked asked) {
        return tell(
                recipients.managersOf(asked.ownerId(), asked.region()),
                asked,
                asked.ownerId(),
                CLOCK_PAUSE_ASKED,
                asked.requestId().toString(),
                asked.firstContactDue(),
                text(asked.companyName()),
                person(asked.ownerId()),
                moment(asked.firstContactDue()),
                text(asked.reason()));
    }

    /** What is granted is told by the pause itself. */
    private Uni<?> answer(PauseAnswered answered) {
        var closed = notices.close(answered.region(), List.of(answered.leadId()), CLOCK_PAUSE_ASKED);
        return answered.granted()
                ? closed
                : closed.chain(() -> tell(
                        recipients.owner(answered.ownerId(), answered.region()),
                        answered,
                        answered.ownerId(),
                        CLOCK_PAUSE_REFUSED,
                        answered.id().toString(),
                        null,
                        text(answered.companyName()),
                        person(answered.answeredBy()),
                        text(answered.comment())));
    }

    private Uni<?> pause(ClockPaused paused) {
        return close(paused)
                .chain(() -> tell(
                        recipients.owner(paused.ownerId(), paused.region()),
                        paused,
                        paused.ownerId(),
                        CLOCK_PAUSED,
                        paused.id().toString(),
                        null,
                        text(paused.companyName()),
                        moment(paused.until()),
                        person(paused.pausedBy()),
                        text(paused.reason())));
    }

    private Uni<?> resume(ClockResumed resumed) {
        return close(resumed)
                .chain(() -> tell(
                        recipients.owner(resumed.ownerId(), resumed.region()),
                        resumed,
                        resumed.ownerId(),
                        CLOCK_RESUMED,
                        resumed.id().toString(),
                        resumed.firstContactDue(),
                        text(resumed.companyName()),
                        moment(resumed.firstContactDue())));
    }

    private Uni<Void> warn(RecyclingSoon recycling) {
        return tell(
                recipients.owner(recycling.ownerId(), recycling.region()),
                recycling,
                recycling.ownerId(),
                RECYCLING_SOON,
                recycling.recycledAt().toString(),
                recycling.recycledAt(),
                text(recycling.companyName()),
                moment(recycling.recycledAt()));
    }

    private Uni<Void> tell(
            Collection<String> people,
            LeadEvent event,
            String ownerId,
            Notice notice,
            String cause,
            Instant dueAt,
            Word... words) {
        var subject = new Subject("lead", event.leadId());
        var news = new News(event.region(), notice, subject, cause, dueAt, List.of(words));
        return notices.tell(people, news.ownedBy(ownerId));
    }
}
