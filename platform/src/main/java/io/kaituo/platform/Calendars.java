package io.kaituo.platform;

import io.kaituo.platform.calendar.SpecialDay;
import io.kaituo.platform.calendar.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;

/**
 * The working calendar of each region: China's official one and the region's own days from
 * {@code kaituo.calendar.<region>.holidays} and {@code .workdays} (ISO dates, comma-separated).
 */
@ApplicationScoped
public class Calendars {

    private final Config config;
    private final WorkingCalendar china = WorkingCalendar.china();
    private final Map<String, WorkingCalendar> byRegion = new ConcurrentHashMap<>();

    Calendars(Config config) {
        this.config = config;
    }

    /** @throws java.time.format.DateTimeParseException when a configured day of the region is no ISO date */
    public WorkingCalendar of(String region) {
        return byRegion.computeIfAbsent(region, this::calendar);
    }

    private WorkingCalendar calendar(String region) {
        var days = new ArrayList<SpecialDay>();
        days.addAll(days(region, "holidays", SpecialDay.Kind.HOLIDAY));
        days.addAll(days(region, "workdays", SpecialDay.Kind.WORKDAY));
        return china.with(days);
    }

    private List<SpecialDay> days(String region, String list, SpecialDay.Kind kind) {
        Optional<String> dates = config.getOptionalValue("kaituo.calendar." + region + "." + list, String.class);
        return dates.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(date -> new SpecialDay(LocalDate.parse(date.strip()), kind, region))
                .toList();
    }
}
