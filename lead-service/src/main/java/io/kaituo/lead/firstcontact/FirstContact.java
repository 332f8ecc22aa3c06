package io.kaituo.lead.firstcontact;

import io.kaituo.events.FirstContactEvent.ClockPaused;
import io.kaituo.events.FirstContactEvent.ClockResumed;
import io.kaituo.events.FirstContactEvent.FirstContactDueSoon;
import io.kaituo.events.FirstContactEvent.FirstContactEscalated;
import io.kaituo.events.FirstContactEvent.FirstContactExtended;
import io.kaituo.events.FirstContactEvent.FirstContactOverdue;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.people.Absence;
import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.calendar.Explanation;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.playbook.PlaybookVersion;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How a lead stands with its first contact (R5.6): the clock its owner runs against, what stopped it for a while, and
 * whether it has run out. The due date is always counted from the beginning, so that news of an absence can move it.
 */
@Embeddable
public class FirstContact {

    /** A playbook may pass a neglected lead on by itself so often; then people decide (decision 21). */
    private static final int MOST_AUTOMATIC_REASSIGNMENTS = 2;

    @Column(name = "first_contact_due")
    private Instant due;

    private boolean overdue;
    private int automaticReassignments;

    @Column(name = "clock_started_at")
    private Instant startedAt;

    @Column(name = "clock_span")
    private String span;

    @Column(name = "clock_paused_at")
    private Instant pausedAt;

    @Column(name = "clock_paused_until")
    private Instant pausedUntil;

    @Column(name = "clock_pauses")
    @Convert(converter = Pauses.class)
    private List<Pause> pauses = List.of();

    private int extensions;
    private String extensionReason;

    private String playbook;
    private int playbookVersion;

    /** A time the clock stood still, by somebody's decision. */
    record Pause(Instant from, Instant to) {}

    /** The clock, and whatever else runs against its owner, follows this version of the playbook. */
    public void workBy(PlaybookVersion rules) {
        playbook = rules.name();
        playbookVersion = rules.version();
    }

    public PlaybookVersion playbook() {
        return new PlaybookVersion(playbook, playbookVersion);
    }

    /** A new owner's clock; what its predecessor was granted does not count. */
    void start(Span within, Instant from) {
        extensions = 0;
        restart(within, from, null);
    }

    /** A clock of its own for the same owner, as often as the playbook allows. */
    void extend(Span by, int mostTimes, String reason, Instant now) {
        if (!isPending()) {
            throw new RuleViolation("lead.clock-not-running");
        }
        if (extensions >= mostTimes) {
            throw new RuleViolation("lead.extended-before", mostTimes);
        }
        extensions++;
        restart(by, now, reason);
    }

    private void restart(Span length, Instant from, String reason) {
        startedAt = from;
        span = length.toString();
        extensionReason = reason;
        pauses = List.of();
        pausedAt = null;
        pausedUntil = null;
        overdue = false;
    }

    /** Stands still, at the longest until then. */
    void pause(Instant until, Instant now) {
        if (!isRunning()) {
            throw new RuleViolation("lead.clock-not-running");
        }
        pausedAt = now;
        pausedUntil = until;
    }

    void resume(Instant now) {
        if (!isPaused()) {
            throw new RuleViolation("lead.clock-not-paused");
        }
        var all = new ArrayList<>(pauses);
        all.add(new Pause(pausedAt, now));
        pauses = List.copyOf(all);
        pausedAt = null;
        pausedUntil = null;
    }

    /**
     * When it is due: the span from the start, later by every pause and by what the owner's absences cost the span's own
     * clock. A day both paused and absent counts once.
     */
    DueDate count(WorkingCalendar calendar, Collection<Absence> absences) {
        var counted = calendar.due(startedAt, Span.parse(span));
        var before = startedAt;
        for (var gap : Gap.of(pauses, absences, calendar.zone())) {
            var from = gap.from().isBefore(before) ? before : gap.from();
            if (gap.to().isAfter(from)) {
                counted = gap.delay(counted, from, calendar);
                before = gap.to();
            }
        }
        fallDue(counted);
        return extensionReason == null ? counted : explained(counted);
    }

    /** As it was counted for another lead of the same owner, from the same moment. */
    void fallDue(DueDate counted) {
        due = counted.at();
    }

    private DueDate explained(DueDate counted) {
        var because = new ArrayList<>(counted.because());
        because.add(new Explanation("extended", Map.of("reason", extensionReason)));
        return new DueDate(counted.at(), counted.span(), List.copyOf(because));
    }

    /** Somebody spoke to the lead, or nobody has to any more; true when somebody still had to in time. */
    public boolean stop() {
        boolean inTime = isRunning() || isPaused();
        due = null;
        overdue = false;
        pausedAt = null;
        pausedUntil = null;
        automaticReassignments = 0;
        return inTime;
    }

    public FirstContactDueSoon dueSoon(Clocked lead, Instant now) {
        return new FirstContactDueSoon(
                Uuid7.next(), now, lead.region(), lead.id(), lead.companyName(), lead.ownerId(), due);
    }

    /** Nobody spoke to the lead in time; it stays with its owner until somebody decides (R5.6). */
    public FirstContactOverdue missed(Clocked lead, boolean automatic, Instant now) {
        overdue = true;
        return new FirstContactOverdue(
                Uuid7.next(), now, lead.region(), lead.id(), lead.companyName(), lead.ownerId(), due, automatic);
    }

    /** The manager did nothing about it. */
    public FirstContactEscalated escalated(Clocked lead, Instant now) {
        return new FirstContactEscalated(
                Uuid7.next(), now, lead.region(), lead.id(), lead.companyName(), lead.ownerId(), due);
    }

    public FirstContactExtended extended(Clocked lead, String by, String reason, Instant now) {
        return new FirstContactExtended(
                Uuid7.next(), now, lead.region(), lead.id(), lead.companyName(), lead.ownerId(), by, reason, due);
    }

    public ClockPaused paused(Clocked lead, String by, String reason, Instant now) {
        return new ClockPaused(
                Uuid7.next(),
                now,
                lead.region(),
                lead.id(),
                lead.companyName(),
                lead.ownerId(),
                by,
                reason,
                pausedUntil);
    }

    /** @param by null when the pause was over by itself */
    public ClockResumed resumed(Clocked lead, String by, Instant now) {
        return new ClockResumed(
                Uuid7.next(), now, lead.region(), lead.id(), lead.companyName(), lead.ownerId(), by, due);
    }

    /** The playbook passes the lead on. */
    public void passOn() {
        automaticReassignments++;
    }

    public boolean mayBePassedOn() {
        return automaticReassignments < MOST_AUTOMATIC_REASSIGNMENTS;
    }

    /** A person has decided: the playbook may try again. */
    public void decided() {
        automaticReassignments = 0;
    }

    /** Nobody has spoken to the lead yet, in time or not. */
    public boolean isPending() {
        return due != null;
    }

    /** There still is time. */
    public boolean isRunning() {
        return isPending() && !overdue && !isPaused();
    }

    public boolean isPaused() {
        return pausedAt != null;
    }

    public boolean isOverdue() {
        return overdue;
    }

    boolean hasStarted() {
        return startedAt != null;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** What it counts from its start; null before that. */
    public String span() {
        return span;
    }

    /** Null when nobody has to speak to the lead first. */
    public Instant due() {
        return due;
    }

    /** Null unless it is paused. */
    public Instant pausedUntil() {
        return pausedUntil;
    }
}
