package io.kaituo.platform.calendar;

import io.kaituo.platform.calendar.Span.Unit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts time the way a region works, with holidays and make-up workdays (调休), and says why a date is what it is.
 *
 * <p>Immutable and cheap to use from any thread: every answer costs a few binary searches, however long the span. A year
 * without official data falls back to Monday to Friday, and every answer that relied on it is
 * {@linkplain DueDate#provisional() provisional}.
 */
public final class WorkingCalendar {
    private static final String CHINA = "/playbooks/calendar/cn.csv";

    private final WorkingDays days;
    private final LocalTime opens;
    private final LocalTime closes;
    private final ZoneId zone;
    private final Reasons reasons;

    private WorkingCalendar(WorkingDays days, LocalTime opens, LocalTime closes, ZoneId zone) {
        if (!opens.isBefore(closes)) throw new IllegalArgumentException("Hours " + opens + "-" + closes + " are none");
        this.days = days;
        this.opens = opens;
        this.closes = closes;
        this.zone = zone;
        this.reasons = new Reasons(days);
    }

    /**
     * China's official calendar, 09:00-18:00 in Asia/Shanghai.
     *
     * @throws IllegalStateException when {@code playbooks/calendar/cn.csv} is not on the classpath
     */
    public static WorkingCalendar china() {
        var csv = WorkingCalendar.class.getResourceAsStream(CHINA);
        if (csv == null) throw new IllegalStateException("No " + CHINA + " on the classpath");
        return read(new InputStreamReader(csv, StandardCharsets.UTF_8));
    }

    /**
     * A calendar of special days, 09:00-18:00 in Asia/Shanghai. A year that has a line counts as known.
     *
     * @param csv a heading, then lines {@code 2026-02-14,workday,春节} with kind holiday or workday; read and closed
     * @throws IllegalArgumentException quoting the line that is wrong or comes twice
     */
    public static WorkingCalendar read(Reader csv) {
        try (var lines = new BufferedReader(csv)) {
            return new WorkingCalendar(
                    WorkingDays.read(lines), LocalTime.of(9, 0), LocalTime.of(18, 0), ZoneId.of("Asia/Shanghai"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** This calendar with a region's own days, which overrule the official ones; they make no year known. */
    public WorkingCalendar with(Collection<SpecialDay> regionDays) {
        return new WorkingCalendar(days.with(regionDays), opens, closes, zone);
    }

    /**
     * This calendar with other working hours.
     *
     * @throws IllegalArgumentException unless they open before they close, on the same day
     */
    public WorkingCalendar withHours(LocalTime opens, LocalTime closes) {
        return new WorkingCalendar(days, opens, closes, zone);
    }

    /** This calendar in another time zone. */
    public WorkingCalendar in(ZoneId zone) {
        return new WorkingCalendar(days, opens, closes, zone);
    }

    /** The zone that turns instants into local dates. */
    public ZoneId zone() {
        return zone;
    }

    /** Whether people work that day; in a year not known: whether it is Monday to Friday. */
    public boolean isWorkingDay(LocalDate date) {
        return days.contains(date);
    }

    /** Whether the official calendar of that year is there. */
    public boolean knows(int year) {
        return days.knows(year);
    }

    /** The date itself when people work on it, else the first working day after it. */
    public LocalDate nextWorkingDay(LocalDate date) {
        return days.numbered(days.before(date));
    }

    /** The n-th working day strictly after the date; with a negative n strictly before it; with 0 the date itself. */
    public LocalDate plusWorkingDays(LocalDate date, long n) {
        if (n == 0) return date;
        return days.numbered(n > 0 ? days.before(date.plusDays(1)) + n - 1 : days.before(date) + n);
    }

    /** When work begins on that day, or would if it were worked. */
    public Instant opening(LocalDate date) {
        return date.atTime(opens).atZone(zone).toInstant();
    }

    /** When work ends on that day, or would if it were worked. */
    public Instant closing(LocalDate date) {
        return date.atTime(closes).atZone(zone).toInstant();
    }

    /** When a clock that starts then runs out: always later than {@code from}. */
    public DueDate due(Instant from, Span span) {
        return shifted("due", from, span, 1);
    }

    /** The moment so long before a due one, always earlier: when to warn. */
    public DueDate before(Instant due, Span span) {
        return shifted("before", due, span, -1);
    }

    private DueDate shifted(String direction, Instant from, Span span, int sign) {
        var start = from.atZone(zone);
        long n = sign * span.amount();
        var end =
                switch (span.unit()) {
                    case CALENDAR_DAYS -> start.plusDays(n);
                    case MONTHS -> start.plusMonths(n);
                    case WORKING_DAYS -> closing(plusWorkingDays(start.toLocalDate(), n))
                            .atZone(zone);
                    case WORKING_HOURS -> plusWorked(
                            start, n * ChronoUnit.HOURS.getDuration().toNanos());
                    case ELAPSED -> start.plusNanos(n);
                };
        return new DueDate(end.toInstant(), span, reasons.counted(direction, span, start, end));
    }

    /**
     * The due date after a pause: later by the paused time on the clock of its span, so a weekend's pause costs a working
     * clock nothing. A clock that had run out before the pause stays as it is.
     *
     * @throws IllegalArgumentException when it would resume before it paused
     */
    public DueDate resume(DueDate due, Instant paused, Instant resumed) {
        return suspended("paused", due, paused, resumed);
    }

    /**
     * The due date when whoever must act is away from one moment to another: later by what that costs the clock of its
     * span, and unchanged where it costs nothing.
     *
     * @throws IllegalArgumentException when the absence would end before it begins
     */
    public DueDate absent(DueDate due, Instant from, Instant to) {
        var later = suspended("absent", due, from, to);
        return later.at().equals(due.at()) ? due : later;
    }

    private DueDate suspended(String why, DueDate due, Instant from, Instant to) {
        if (to.isBefore(from)) throw new IllegalArgumentException("Resumed at " + to + " before " + from);
        if (!from.isBefore(due.at())) return due;
        var old = due.at().atZone(zone);
        var start = from.atZone(zone);
        var end = to.atZone(zone);
        var later =
                switch (due.span().unit()) {
                    case WORKING_DAYS -> {
                        long lost = closings(end) - closings(start);
                        yield lost == 0
                                ? old
                                : closing(plusWorkingDays(old.toLocalDate(), lost))
                                        .atZone(zone);
                    }
                    case WORKING_HOURS -> plusWorked(old, worked(end) - worked(start));
                    default -> old.plusNanos(ChronoUnit.NANOS.between(from, to));
                };
        return new DueDate(later.toInstant(), due.span(), reasons.suspended(why, due, start, end, old, later));
    }

    /**
     * The day so many days, working days or months after another.
     *
     * @throws IllegalArgumentException for working hours and elapsed time, which no date can be counted in
     */
    public DueDay dueOn(LocalDate from, Span span) {
        return shifted("due", from, span, 1);
    }

    /**
     * The day so many days, working days or months before another, e.g. before the end of a term.
     *
     * @throws IllegalArgumentException for working hours and elapsed time, which no date can be counted in
     */
    public DueDay beforeOn(LocalDate end, Span span) {
        return shifted("before", end, span, -1);
    }

    private DueDay shifted(String direction, LocalDate from, Span span, int sign) {
        long n = sign * span.amount();
        var day =
                switch (span.unit()) {
                    case CALENDAR_DAYS -> from.plusDays(n);
                    case MONTHS -> from.plusMonths(n);
                    case WORKING_DAYS -> plusWorkingDays(from, n);
                    default -> throw new IllegalArgumentException("A date cannot be counted in " + span);
                };
        return new DueDay(day, reasons.counted(direction, span, from, day));
    }

    /** A series: the span once, twice … {@code times} times after the anchor, each counted from the anchor itself. */
    public List<DueDay> every(LocalDate anchor, Span span, int times) {
        return IntStream.rangeClosed(1, times)
                .mapToObj(n -> dueOn(anchor, span.times(n)))
                .toList();
    }

    /** Months 1 … {@code times} after the anchor (the 31st becomes the last day), each then moved to a working day. */
    public List<DueDay> monthly(LocalDate anchor, int times) {
        return every(anchor, new Span(1, Unit.MONTHS), times).stream()
                .map(this::forward)
                .toList();
    }

    /** The same day when people work on it, else the next working day, with the reason added. */
    public DueDay forward(DueDay due) {
        var to = nextWorkingDay(due.on());
        return new DueDay(to, reasons.moved(due.because(), due.on(), to));
    }

    /** Working time that has passed since the working day numbered 0, in nanoseconds. */
    private long worked(ZonedDateTime at) {
        var date = at.toLocalDate();
        long today = at.toLocalTime().toNanoOfDay() - opens.toNanoOfDay();
        long partly = days.contains(date) ? Math.max(0, Math.min(today, dayLength())) : 0;
        return days.before(date) * dayLength() + partly;
    }

    /** Forward a full day ends at its closing, backward it begins at its opening. */
    private ZonedDateTime plusWorked(ZonedDateTime at, long nanos) {
        if (nanos == 0) return at;
        long target = worked(at) + nanos;
        long number = Math.floorDiv(nanos > 0 ? target - 1 : target, dayLength());
        var time = opens.plusNanos(target - number * dayLength());
        return days.numbered(number).atTime(time).atZone(zone);
    }

    /** How many working days have closed by then. */
    private long closings(ZonedDateTime at) {
        var date = at.toLocalDate();
        boolean closed = days.contains(date) && !at.toLocalTime().isBefore(closes);
        return days.before(date) + (closed ? 1 : 0);
    }

    private long dayLength() {
        return closes.toNanoOfDay() - opens.toNanoOfDay();
    }
}
