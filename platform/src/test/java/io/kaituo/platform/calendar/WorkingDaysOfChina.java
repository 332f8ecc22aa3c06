package io.kaituo.platform.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The same calendar read and counted the slow way, day by day, to judge the quick way by. */
final class WorkingDaysOfChina {
    private final Map<LocalDate, String[]> lines = new HashMap<>();

    WorkingDaysOfChina() {
        try (var csv = WorkingCalendar.class.getResourceAsStream("/playbooks/calendar/cn.csv")) {
            new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> lines.put(LocalDate.parse(cells[0]), cells));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Stream<String> names() {
        return lines.values().stream().map(cells -> cells[2]).distinct();
    }

    boolean contains(LocalDate date) {
        var cells = lines.get(date);
        return cells == null ? date.getDayOfWeek().getValue() <= 5 : cells[1].equals("workday");
    }

    /** Working days after one date, up to and including another. */
    long between(LocalDate after, LocalDate until) {
        return after.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(this::contains)
                .count();
    }
}
