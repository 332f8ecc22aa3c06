package io.kaituo.visit.followup;

import static io.kaituo.visit.followup.FollowUpStatus.CANCELLED;
import static io.kaituo.visit.followup.FollowUpStatus.DONE;
import static io.kaituo.visit.followup.FollowUpStatus.DUE;
import static io.kaituo.visit.followup.FollowUpStatus.MISSED;
import static io.kaituo.visit.followup.FollowUpStatus.PLANNED;

import io.kaituo.events.Uuid7;
import io.kaituo.events.VisitEvent;
import io.kaituo.events.VisitEvent.FollowUpCompleted;
import io.kaituo.events.VisitEvent.FollowUpDue;
import io.kaituo.events.VisitEvent.FollowUpMissed;
import io.kaituo.platform.calendar.DueDay;
import io.kaituo.platform.calendar.Explanation;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Texts;
import io.kaituo.visit.followup.Occasion.Slot;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** One thing to do for a customer on a day. Each change returns the event it caused. */
@Entity
class FollowUp {

    /** The deadline of its day. */
    static final String FALLS_DUE = "follow-up-due";

    /** The deadline of the days of grace after it. */
    static final String IS_MISSED = "follow-up-missed";

    private static final String BEFORE_REGISTRATION = "before-registration";
    private static final Texts NOTES = new Texts("follow-up");

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private UUID contractId;

    @Embedded
    private Deal deal;

    @Enumerated(EnumType.STRING)
    private FollowUpKind kind;

    private int rule;
    private int occurrence;

    @Embedded
    private Title title;

    private LocalDate dueOn;
    private Instant dueAt;

    @Convert(converter = Because.class)
    private List<Explanation> because;

    private boolean provisional;

    @Enumerated(EnumType.STRING)
    private FollowUpStatus status;

    private String note;

    @Embedded
    private Completion completion;

    protected FollowUp() {}

    /** What lies before {@code today} was never anybody's to do: it is missed from the start and raises nothing. */
    static FollowUp plan(Occasion occasion, UUID contractId, String region, Deal deal, LocalDate today) {
        var followUp = new FollowUp();
        followUp.id = Uuid7.next();
        followUp.region = region;
        followUp.contractId = contractId;
        followUp.deal = deal;
        followUp.kind = occasion.kind();
        followUp.rule = occasion.slot().rule();
        followUp.occurrence = occasion.slot().number();
        followUp.title = occasion.title();
        followUp.status = PLANNED;
        followUp.take(occasion);
        if (followUp.dueOn.isBefore(today)) {
            followUp.status = MISSED;
            followUp.note = BEFORE_REGISTRATION;
        }
        return followUp;
    }

    /** Plans it anew. True when it has another day now. */
    boolean move(Occasion occasion, Deal now) {
        deal = now;
        boolean moved = !dueAt.equals(occasion.at());
        if (moved || !because.equals(occasion.day().because())) {
            take(occasion);
        }
        return moved;
    }

    private void take(Occasion occasion) {
        dueOn = occasion.day().on();
        dueAt = occasion.at();
        because = occasion.day().because();
        provisional = occasion.day().provisional();
    }

    FollowUpDue fallDue(Instant now) {
        status = status.to(DUE);
        return new FollowUpDue(
                Uuid7.next(),
                now,
                region,
                contractId,
                id,
                deal.dealId(),
                deal.dealName(),
                deal.accountId(),
                deal.accountName(),
                deal.ownerId(),
                kind.name(),
                dueOn);
    }

    FollowUpMissed miss(Instant now) {
        status = status.to(MISSED);
        return new FollowUpMissed(
                Uuid7.next(),
                now,
                region,
                contractId,
                id,
                deal.dealId(),
                deal.accountName(),
                deal.ownerId(),
                kind.name(),
                dueOn);
    }

    /** Also late: the customer was spoken to, and that is what counts. */
    FollowUpCompleted complete(CompleteFollowUp done, String by, Instant now) {
        status = status.to(DONE);
        completion = new Completion(by, now, done.summary(), done.outcome(), done.nextStep());
        return new FollowUpCompleted(Uuid7.next(), now, region, contractId, id, deal.dealId(), deal.ownerId(), by);
    }

    void cancel() {
        status = status.to(CANCELLED);
    }

    UUID id() {
        return id;
    }

    Slot slot() {
        return new Slot(rule, occurrence);
    }

    boolean is(FollowUpStatus asked) {
        return status == asked;
    }

    boolean open() {
        return status.open();
    }

    boolean isAfter(LocalDate day) {
        return dueOn.isAfter(day);
    }

    String region() {
        return region;
    }

    String ownerId() {
        return deal.ownerId();
    }

    Cursor place() {
        return new Cursor(dueAt, id);
    }

    /** The clock that tells its owner. */
    Deadline clock() {
        return new Deadline(FALLS_DUE, id, region, dueAt, because);
    }

    VisitEvent.FollowUp told() {
        return new VisitEvent.FollowUp(id, kind.name(), dueOn);
    }

    FollowUpView view(UnaryOperator<String> names, Locale reader) {
        var done = completion == null ? new Completion(null, null, null, null, null) : completion;
        return new FollowUpView(
                id,
                version,
                region,
                contractId,
                deal.dealId(),
                deal.dealName(),
                deal.accountId(),
                deal.accountName(),
                deal.ownerId(),
                names.apply(deal.ownerId()),
                kind,
                title.in(reader),
                dueOn,
                dueAt,
                status,
                new DueDay(dueOn, because).explained(reader),
                note == null ? null : NOTES.of(reader, note),
                provisional,
                done.completedBy(),
                names.apply(done.completedBy()),
                done.completedAt(),
                done.summary(),
                done.outcome(),
                done.nextStep());
    }
}
