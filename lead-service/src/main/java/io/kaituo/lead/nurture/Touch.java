package io.kaituo.lead.nurture;

import static io.kaituo.lead.nurture.TouchStatus.CANCELLED;
import static io.kaituo.lead.nurture.TouchStatus.DONE;
import static io.kaituo.lead.nurture.TouchStatus.DUE;
import static io.kaituo.lead.nurture.TouchStatus.PLANNED;
import static io.kaituo.lead.nurture.TouchStatus.SKIPPED;

import io.kaituo.events.LeadCareEvent.LeadTouchDue;
import io.kaituo.events.LeadCareEvent.LeadTouchSkipped;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.Title;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.calendar.Explanation;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.web.Cursor;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One time to be in touch with a lead: planned from the last contact, closed by the next one (R2.7, R4.2). */
@Entity
class Touch {

    /** The deadline of its moment. */
    static final String FALLS_DUE = "nurture-touch";

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private UUID leadId;
    private String companyName;
    private String ownerId;

    @Enumerated(EnumType.STRING)
    private TouchStatus status;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Embedded
    private Title title;

    private String every;

    @Convert(converter = Suggestions.class)
    private List<TouchKind> suggestions;

    /** What it is counted from: the last contact, else the moment the lead was judged or a touch was skipped. */
    private Instant since;

    private Instant dueAt;

    @Convert(converter = Because.class)
    private List<Explanation> because;

    private Instant plannedAt;
    private Instant closedAt;
    private String closedBy;
    private String reason;

    protected Touch() {}

    static Touch plan(
            Lead lead, Cadence cadence, List<TouchKind> suggestions, Instant since, DueDate due, Instant now) {
        var touch = new Touch();
        touch.id = Uuid7.next();
        touch.region = lead.region();
        touch.leadId = lead.id();
        touch.companyName = lead.companyName();
        touch.ownerId = lead.ownerId();
        touch.status = PLANNED;
        touch.purpose = cadence.purpose();
        touch.title = cadence.title();
        touch.every = cadence.every().toString();
        touch.suggestions = suggestions;
        touch.since = since;
        touch.dueAt = due.at();
        touch.because = due.because();
        touch.plannedAt = now;
        return touch;
    }

    Deadline deadline() {
        return new Deadline(FALLS_DUE, leadId, region, dueAt, because);
    }

    /** Whether the cadence would plan the same. */
    boolean follows(Cadence cadence) {
        return title.equals(cadence.title())
                && every.equals(cadence.every().toString())
                && purpose == cadence.purpose();
    }

    /** Whether somebody spoke to the lead after the moment it is counted from. */
    boolean isMadeBy(Instant contact) {
        return contact != null && contact.isAfter(since);
    }

    /** The moment that another touch in its place is counted from: one that was skipped does not come back. */
    Instant atLeast(Instant moment) {
        return moment == null || moment.isBefore(since) ? since : moment;
    }

    LeadTouchDue fallDue(Instant now) {
        status = status.to(DUE);
        return new LeadTouchDue(Uuid7.next(), now, region, leadId, companyName, ownerId, id, dueAt);
    }

    /** Who spoke to the lead is written in its contacts. */
    void done(Instant contact) {
        close(DONE, contact, null, null);
    }

    /** Its owner has a reason not to make it. */
    LeadTouchSkipped skip(String why, String by, Instant now) {
        close(SKIPPED, now, by, why);
        return skipped(now);
    }

    /** Nobody need make it any more; an event only if somebody was told to. */
    Optional<LeadTouchSkipped> cancel(String why, Instant now) {
        boolean announced = status == DUE;
        close(CANCELLED, now, null, why);
        return announced ? Optional.of(skipped(now)) : Optional.empty();
    }

    /** The company as it is called and owned now. */
    void belongTo(Lead lead) {
        ownerId = lead.ownerId();
        companyName = lead.companyName();
    }

    private void close(TouchStatus end, Instant at, String by, String why) {
        status = status.to(end);
        closedAt = at;
        closedBy = by;
        reason = why;
    }

    private LeadTouchSkipped skipped(Instant now) {
        return new LeadTouchSkipped(Uuid7.next(), now, region, leadId, ownerId, id, reason, closedBy);
    }

    UUID leadId() {
        return leadId;
    }

    boolean isPlanned() {
        return status == PLANNED;
    }

    /** Where it stands among the touches of its lead. */
    Cursor placeInHistory() {
        return new Cursor(plannedAt, id);
    }

    /** Where it stands among what is to do. */
    Cursor placeAmongDue() {
        return new Cursor(dueAt, id);
    }

    TouchView view(Locale reader, UnaryOperator<String> names) {
        return new TouchView(
                id,
                version,
                region,
                leadId,
                companyName,
                ownerId,
                names.apply(ownerId),
                status,
                purpose,
                title.in(reader),
                every,
                suggestions.stream()
                        .map(kind -> TouchView.Suggestion.of(kind, reader))
                        .toList(),
                dueAt,
                because.stream().map(one -> one.in(reader)).collect(Collectors.joining("; ")),
                plannedAt,
                closedAt,
                closedBy,
                names.apply(closedBy),
                reason);
    }
}
