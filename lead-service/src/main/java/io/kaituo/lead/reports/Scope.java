package io.kaituo.lead.reports;

import io.kaituo.lead.ownership.Period;
import io.kaituo.platform.calendar.WorkingCalendar;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whose numbers of which days.
 *
 * @param people ids of those it is about; null for everybody
 */
record Scope(String region, Period period, WorkingCalendar calendar, Collection<String> people) {

    /** Where each query about leads begins; a person's part of it is cut out by the same index. */
    String where(String person, String moment) {
        return " where region = $1 and " + moment + " >= $2 and " + moment + " < $3"
                + (people == null ? "" : " and " + person + " = any ($4)");
    }

    /** What {@link #where} asks for, and after it what else the query needs. */
    Object[] parameters(Object... more) {
        var parameters = new ArrayList<Object>(List.of(region, utc(begins()), utc(ends())));
        if (people != null) {
            parameters.add(people.toArray(String[]::new));
        }
        parameters.addAll(List.of(more));
        return parameters.toArray();
    }

    /** Address of the leads that were registered in the period. */
    UriBuilder leads() {
        return leads(period.from(), period.to());
    }

    UriBuilder leads(LocalDate first, LocalDate last) {
        return UriBuilder.fromPath("/api/leads")
                .queryParam("region", region)
                .queryParam("registeredFrom", start(first))
                .queryParam("registeredTo", start(last.plusDays(1)));
    }

    Instant begins() {
        return start(period.from());
    }

    Instant ends() {
        return start(period.to().plusDays(1));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(calendar.zone()).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
