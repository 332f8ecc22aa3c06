package io.kaituo.platform.calendar;

import io.kaituo.platform.calendar.Span.Unit;
import io.kaituo.platform.calendar.SpecialDay.Kind;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds what a reader has to know to count a date again by hand: the rule, and the days that were not as usual. */
final class Reasons {
    private final WorkingDays days;

    Reasons(WorkingDays days) {
        this.days = days;
    }

    List<Explanation> counted(String direction, Span span, ZonedDateTime from, ZonedDateTime to) {
        var rule = rule(direction, span, local(from), local(to));
        return because(rule, span, from.toLocalDate(), to.toLocalDate());
    }

    List<Explanation> counted(String direction, Span span, LocalDate from, LocalDate to) {
        return because(rule(direction, span, from.toString(), to.toString()), span, from, to);
    }

    List<Explanation> suspended(
            String why, DueDate due, ZonedDateTime from, ZonedDateTime to, ZonedDateTime old, ZonedDateTime later) {
        var gap = Map.of("from", local(from), "to", local(to), "due", local(later));
        var because = new LinkedHashSet<>(due.because());
        because.addAll(because(new Explanation(why, gap), due.span(), old.toLocalDate(), later.toLocalDate()));
        return List.copyOf(because);
    }

    /** The reasons of a day that was moved: that calendar days run through a holiday is no longer true then. */
    List<Explanation> moved(List<Explanation> before, LocalDate from, LocalDate to) {
        var because = new LinkedHashSet<>(before);
        if (!from.equals(to)) {
            because.removeAll(restDay(from));
            because.add(new Explanation("moved", Map.of("from", from.toString(), "to", to.toString())));
        }
        because.addAll(unusual(from, to));
        return List.copyOf(because);
    }

    private List<Explanation> because(Explanation rule, Span span, LocalDate from, LocalDate to) {
        var because = new ArrayList<>(List.of(rule));
        if (span.unit() == Unit.WORKING_HOURS) {
            because.addAll(from.isBefore(to) ? unusual(from, to) : unusual(to, from));
        } else if (span.unit() == Unit.WORKING_DAYS) {
            because.addAll(from.isBefore(to) ? unusual(from.plusDays(1), to) : unusual(to, from.minusDays(1)));
        } else if (span.unit() != Unit.ELAPSED) {
            because.addAll(restDay(to));
        }
        return List.copyOf(because);
    }

    private List<Explanation> unusual(LocalDate first, LocalDate last) {
        var found = special(first, last);
        found.addAll(unknown(first, last));
        return found;
    }

    private static Explanation rule(String direction, Span span, String from, String to) {
        var amount = span.unit() == Unit.ELAPSED ? span.toString() : Long.toString(span.amount());
        return new Explanation(direction + "." + span.symbol(), Map.of("amount", amount, "from", from, "due", to));
    }

    /** Make-up workdays one by one, holidays as runs of days. */
    private List<Explanation> special(LocalDate first, LocalDate last) {
        var found = new ArrayList<Explanation>();
        SpecialDay begin = null;
        SpecialDay end = null;
        for (var day : days.specialBetween(first, last)) {
            if (end == null || !continues(end, day)) {
                if (end != null) found.add(run(begin, end));
                begin = day;
            }
            end = day;
        }
        if (end != null) found.add(run(begin, end));
        return found;
    }

    private static boolean continues(SpecialDay last, SpecialDay day) {
        return last.kind() == Kind.HOLIDAY
                && day.kind() == Kind.HOLIDAY
                && last.name().equals(day.name())
                && last.date().plusDays(1).equals(day.date());
    }

    private static Explanation run(SpecialDay first, SpecialDay last) {
        var from = first.date().toString();
        if (first.kind() == Kind.WORKDAY) return new Explanation("make-up", Map.of("on", from, "name", first.name()));
        if (first.equals(last)) return new Explanation("holiday", Map.of("on", from, "name", first.name()));
        return new Explanation(
                "holidays", Map.of("from", from, "to", last.date().toString(), "name", first.name()));
    }

    /** On the calendar clock only the last day can surprise. */
    private List<Explanation> restDay(LocalDate on) {
        if (days.contains(on)) return List.of();
        return days.specialBetween(on, on).stream()
                .findFirst()
                .map(day -> List.of(new Explanation("on-holiday", Map.of("on", on.toString(), "name", day.name()))))
                .orElseGet(() -> List.of(new Explanation("on-weekend", Map.of("on", on.toString()))));
    }

    private List<Explanation> unknown(LocalDate first, LocalDate last) {
        var years = IntStream.rangeClosed(first.getYear(), last.getYear())
                .filter(year -> !days.knows(year))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        return years.isEmpty() ? List.of() : List.of(new Explanation(Explanation.NO_CALENDAR, Map.of("years", years)));
    }

    private static String local(ZonedDateTime at) {
        return at.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
