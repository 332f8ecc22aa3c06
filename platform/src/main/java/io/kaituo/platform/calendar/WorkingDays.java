package io.kaituo.platform.calendar;

import io.kaituo.platform.calendar.SpecialDay.Kind;
import java.io.BufferedReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Numbers the working days of all time: weekdays by arithmetic, corrected by the special days before, so that counting
 * working days is subtraction and finding the n-th a binary search, however far apart they lie.
 */
final class WorkingDays {
    /** Epoch day 0 is a Thursday; weeks are counted from the Monday before. */
    private static final int MONDAY = 3;

    private final NavigableMap<LocalDate, SpecialDay> special;
    private final Set<Integer> years;
    /** Epoch days, ascending, on which a special day overrules the weekday … */
    private final long[] overruled;
    /** … and by how much all before the i-th of them change the count of weekdays. */
    private final int[] change;

    private WorkingDays(NavigableMap<LocalDate, SpecialDay> special, Set<Integer> years) {
        this.special = special;
        this.years = years;
        var overruling = special.values().stream()
                .filter(day -> day.holiday() == weekday(day.date()))
                .toList();
        overruled =
                overruling.stream().mapToLong(day -> day.date().toEpochDay()).toArray();
        change = new int[overruled.length + 1];
        for (int i = 0; i < overruled.length; i++)
            change[i + 1] = change[i] + (overruling.get(i).holiday() ? -1 : 1);
    }

    /** Reads {@code date,kind,name} lines below a heading; every year named counts as known. */
    static WorkingDays read(BufferedReader csv) {
        var days = new TreeMap<LocalDate, SpecialDay>();
        csv.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
            var day = day(line);
            if (days.put(day.date(), day) != null) throw new IllegalArgumentException("Twice in the calendar: " + line);
        });
        var years = days.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
        return new WorkingDays(days, years);
    }

    private static SpecialDay day(String line) {
        try {
            var cells = line.split(",", 3);
            return new SpecialDay(
                    LocalDate.parse(cells[0]), Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)), cells[2].strip());
        } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
            throw new IllegalArgumentException("Not a line of a calendar (date,holiday|workday,name): " + line, wrong);
        }
    }

    WorkingDays with(Collection<SpecialDay> more) {
        var days = new TreeMap<>(special);
        more.forEach(day -> days.put(day.date(), day));
        return new WorkingDays(days, years);
    }

    boolean knows(int year) {
        return years.contains(year);
    }

    boolean contains(LocalDate date) {
        var day = special.get(date);
        return day == null ? weekday(date) : !day.holiday();
    }

    /** The special days from one date to another, both included; none when they cross. */
    Collection<SpecialDay> specialBetween(LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? List.of()
                : special.subMap(first, true, last, true).values();
    }

    /** How many working days lie before the date: the number of the first working day on or after it. */
    long before(LocalDate date) {
        return before(date.toEpochDay());
    }

    /** The working day of that number; {@code numbered(before(d))} is d itself when people work on d. */
    LocalDate numbered(long number) {
        long low = weekdayNumbered(number - overruled.length);
        long high = weekdayNumbered(number + overruled.length) + 1;
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2);
            if (before(middle + 1) > number) high = middle;
            else low = middle + 1;
        }
        return LocalDate.ofEpochDay(low);
    }

    private long before(long epochDay) {
        long fromMonday = epochDay + MONDAY;
        long weekdays = Math.floorDiv(fromMonday, 7L) * 5 + Math.min(Math.floorMod(fromMonday, 7L), 5);
        int found = Arrays.binarySearch(overruled, epochDay);
        return weekdays + change[found < 0 ? -found - 1 : found];
    }

    private static long weekdayNumbered(long number) {
        return Math.floorDiv(number, 5L) * 7 + Math.floorMod(number, 5L) - MONDAY;
    }

    private static boolean weekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
