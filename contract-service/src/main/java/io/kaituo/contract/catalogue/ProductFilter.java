package io.kaituo.contract.catalogue;

import io.kaituo.contract.CalendarDay;
import io.kaituo.platform.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which products of a list; what is left out does not narrow it. */
public class ProductFilter {

    @QueryParam("region")
    String region;

    @QueryParam("series")
    String series;

    @QueryParam("active")
    Boolean active;

    @QueryParam("q")
    @Parameter(description = "Part of the name, the series or the external id")
    String q;

    @CalendarDay
    @QueryParam("on")
    @Parameter(description = "The day whose price list is shown; today without it")
    LocalDate on;

    /** A region sells hundreds of products, not millions: looking through them costs less than an index. */
    ListQuery narrow(ListQuery query) {
        var narrowed = query.where("series", series).where("active", active);
        return q == null || q.isBlank()
                ? narrowed
                : narrowed.and(
                        "position(:part in lower(name || ' ' || series || ' ' || externalId)) > 0",
                        Map.of("part", q.strip().toLowerCase(Locale.ROOT)));
    }
}
