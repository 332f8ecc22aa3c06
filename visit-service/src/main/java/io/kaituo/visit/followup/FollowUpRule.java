package io.kaituo.visit.followup;

import io.kaituo.platform.calendar.DueDay;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.playbook.Condition;
import io.kaituo.visit.followup.Occasion.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One line of the playbook's {@code visits.followUp}: once {@code after} or {@code before} a day, or a series (R4.7). */
record FollowUpRule(
        FollowUpKind kind,
        Title title,
        Span after,
        Span before,
        Span every,
        int times,
        Anchor from,
        String moveTo,
        String appliesTo) {

    List<Occasion> occasions(int rule, Terms terms, WorkingCalendar calendar) {
        if (!Condition.of(appliesTo).holds(terms.facts())) {
            return List.of();
        }
        return anchor(terms, calendar).stream()
                .flatMap(anchor -> series(rule, anchor, calendar))
                .toList();
    }

    private Stream<Occasion> series(int rule, Point anchor, WorkingCalendar calendar) {
        return IntStream.rangeClosed(1, every == null ? 1 : times).mapToObj(number -> {
            var due = due(anchor, number, calendar);
            return new Occasion(new Slot(rule, number), kind, title, due.day(), due.at());
        });
    }

    private Due due(Point anchor, int number, WorkingCalendar calendar) {
        var span = every != null ? every.times(number) : after != null ? after : before;
        return switch (span.unit()) {
            case ELAPSED, WORKING_HOURS -> moment(anchor.at(), span, calendar);
            default -> day(anchor.on(), span, calendar);
        };
    }

    private Due moment(Instant anchor, Span span, WorkingCalendar calendar) {
        var due = before == null ? calendar.due(anchor, span) : calendar.before(anchor, span);
        return new Due(new DueDay(LocalDate.ofInstant(due.at(), calendar.zone()), due.because()), due.at());
    }

    private Due day(LocalDate anchor, Span span, WorkingCalendar calendar) {
        var day = before == null ? calendar.dueOn(anchor, span) : calendar.beforeOn(anchor, span);
        var worked = moveTo == null ? day : calendar.forward(day);
        return new Due(worked, calendar.opening(worked.on()));
    }

    private Optional<Point> anchor(Terms terms, WorkingCalendar calendar) {
        var named = from == null ? Anchor.SIGNING : from;
        return terms.day(named)
                .map(day -> new Point(day, named == Anchor.SIGNING ? terms.signedAt() : calendar.opening(day)));
    }

    private record Point(LocalDate on, Instant at) {}

    private record Due(DueDay day, Instant at) {}
}
