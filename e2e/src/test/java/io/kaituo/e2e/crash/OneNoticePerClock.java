package io.kaituo.e2e.crash;

import io.kaituo.e2e.crash.Observations.Notice;
import io.kaituo.e2e.crash.Observations.Row;
import io.kaituo.e2e.crash.Observations.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** I5, replaying each lead's clock from its events. */
final class OneNoticePerClock implements Invariant {

    /** With everything running; while a process is missed, nobody can be told. */
    private static final Duration LATE = Duration.ofSeconds(30);

    @Override
    public String claim() {
        return "I5 every overdue lead has one notice per clock and none early; its owner is the last event's";
    }

    @Override
    public List<String> violations(Observations seen) {
        var found = new ArrayList<String>();
        Map<String, Row> leads = seen.rows("lead").stream().collect(Collectors.toMap(Row::id, Function.identity()));
        seen.bySubject().forEach((lead, events) -> {
            if (events.get(0).type().equals("lead.registered.v1")) {
                var clock = new Clock(lead, seen, found);
                events.forEach(clock::next);
                clock.end(leads.get(lead));
            }
        });
        told(seen, found);
        return found;
    }

    /** One item per person and overdue event: neither none nor two. */
    private static void told(Observations seen, List<String> found) {
        Map<String, Long> overdue = seen.events("lead.first-contact-overdue.v1").stream()
                .collect(Collectors.groupingBy(Told::subject, Collectors.counting()));
        Map<String, Map<String, Long>> notices = seen.notices().stream()
                .filter(notice -> notice.kind().equals("LEAD_OVERDUE"))
                .collect(Collectors.groupingBy(
                        Notice::subjectId, Collectors.groupingBy(Notice::personId, Collectors.counting())));
        overdue.forEach((lead, times) -> {
            Map<String, Long> people = notices.getOrDefault(lead, Map.of());
            if (people.isEmpty() || people.values().stream().anyMatch(count -> !count.equals(times))) {
                found.add("lead " + lead + " was overdue " + times + " times; people have these notices: " + people);
            }
        });
        notices.keySet().stream()
                .filter(lead -> !overdue.containsKey(lead))
                .map(lead -> "lead " + lead + " was never overdue, yet somebody was told so")
                .forEach(found::add);
    }

    /** One lead's clock, from event to event. */
    private static final class Clock {
        private final String lead;
        private final Instant now;
        private final Duration late;
        private final List<String> found;
        private Instant due;
        private int notices;
        private String owner;

        Clock(String lead, Observations seen, List<String> found) {
            this.lead = lead;
            this.now = seen.takenAt();
            this.late = LATE.plus(seen.away());
            this.found = found;
        }

        void next(Told event) {
            switch (event.type()) {
                case "lead.registered.v1", "lead.reassigned.v1" -> {
                    missed(event.at());
                    due = event.instant("firstContactDue").orElse(null);
                    notices = 0;
                    owner = event.text("ownerId");
                }
                case "lead.contacted.v1" -> {
                    missed(event.at());
                    due = null;
                }
                case "lead.first-contact-overdue.v1" -> overdue(event);
                default -> {}
            }
        }

        private void overdue(Told event) {
            if (due == null) {
                found.add("lead " + lead + " became overdue while no clock ran");
            } else if (event.at().isBefore(due)) {
                found.add("lead " + lead + " became overdue at " + event.at() + ", before " + due);
            }
            if (++notices > 1) {
                found.add("lead " + lead + " became overdue twice by one clock");
            }
        }

        /** A clock that ran out long ago must have been noticed. */
        private void missed(Instant at) {
            if (due != null && notices == 0 && at.isAfter(due.plus(late))) {
                found.add("lead " + lead + " was due at " + due + " and nobody was told by " + at);
            }
        }

        void end(Row row) {
            missed(now);
            if (row != null && !owner.equals(row.ownerId())) {
                found.add("lead " + lead + " belongs to " + row.ownerId() + "; the last event says " + owner);
            }
        }
    }
}
