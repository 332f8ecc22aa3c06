package io.kaituo.contract.quote;

import io.kaituo.contract.CalendarDay;
import io.kaituo.platform.web.Refused;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the report of discounts is about; what is left out does not narrow it. */
public class DiscountFilter {

    private static final int MOST_DAYS = 366;

    @QueryParam("region")
    String region;

    @QueryParam("rep")
    @Parameter(description = "Id of one person; everybody the caller leads without it")
    String rep;

    @CalendarDay
    @QueryParam("from")
    @Parameter(description = "First day; the first of this month without it")
    LocalDate from;

    @CalendarDay
    @QueryParam("to")
    @Parameter(description = "Last day; today without it. 366 days at most")
    LocalDate to;

    /** @throws Refused 422 for a period that ends before it begins, or is too long */
    Period period(LocalDate today) {
        var last = to == null ? today : to;
        var first = from == null ? last.withDayOfMonth(1) : from;
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw Refused.unprocessable("report.period", first.toString(), last.toString(), MOST_DAYS);
        }
        return new Period(first, last);
    }

    /** Both days included. */
    record Period(LocalDate first, LocalDate last) {}
}
