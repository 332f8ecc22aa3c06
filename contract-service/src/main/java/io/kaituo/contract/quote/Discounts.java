package io.kaituo.contract.quote;

import io.kaituo.contract.authority.Judgement;
import io.kaituo.contract.quote.DiscountFilter.Period;
import io.kaituo.events.Money;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.data.Numeric;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** Counts discounts where they were given. */
@ApplicationScoped
class Discounts {

    private static final String COUNT =
            """
            select owner_id, series, to_char(offered_at at time zone $4, 'YYYY-MM') as month, currency, count(*),
                sum(list_amount), sum(sold_amount), count(*) filter (where below_authority)
            from offer
            where region = $1 and subject_type = 'quote' and offered_at >= $2 and offered_at < $3
            and ($5::text[] is null or owner_id = any ($5))
            group by owner_id, series, month, currency
            order by month, owner_id, series, currency""";

    private final Calendars calendars;
    private final Directory directory;

    Discounts(Calendars calendars, Directory directory) {
        this.calendars = calendars;
        this.directory = directory;
    }

    /** @param rep one person, or null for everybody in sight */
    Uni<DiscountReport> of(String region, Period period, Sight sight, String rep) {
        var zone = calendars.of(region).zone();
        var people = rep != null
                ? new String[] {rep}
                : sight.everybody() ? null : sight.owners().toArray(String[]::new);
        return Transaction.current()
                .select(
                        COUNT,
                        region,
                        begin(period.first(), zone),
                        begin(period.last().plusDays(1), zone),
                        zone.getId(),
                        people)
                .map(rows ->
                        new DiscountReport(region, period.first(), period.last(), rows(rows, region, period, zone)));
    }

    private List<DiscountReport.Row> rows(Result found, String region, Period period, ZoneId zone) {
        var rows = new ArrayList<DiscountReport.Row>();
        while (found.hasNext()) {
            Object[] row = found.next();
            String owner = (String) row[0];
            String series = (String) row[1];
            String currency = (String) row[3];
            long quotes = (Long) row[4];
            var list = ((Numeric) row[5]).bigDecimalValue();
            var sold = ((Numeric) row[6]).bigDecimalValue();
            long below = (Long) row[7];
            rows.add(new DiscountReport.Row(
                    owner,
                    directory.name(owner),
                    series,
                    (String) row[2],
                    quotes,
                    new Money(list, currency),
                    new Money(sold, currency),
                    Judgement.discount(list, sold),
                    below,
                    BigDecimal.valueOf(below).divide(BigDecimal.valueOf(quotes), 3, RoundingMode.HALF_UP),
                    drillDown(region, owner, series, YearMonth.parse((String) row[2]), period, zone)));
        }
        return rows;
    }

    private static String drillDown(
            String region, String owner, String series, YearMonth month, Period period, ZoneId zone) {
        var first = later(month.atDay(1), period.first());
        var last = earlier(month.atEndOfMonth(), period.last());
        var address = UriBuilder.fromPath("/api/quotes").queryParam("region", region);
        if (owner != null) {
            address.queryParam("owner", owner);
        }
        return address.queryParam("series", "{series}")
                .queryParam("submittedFrom", begin(first, zone).toInstant())
                .queryParam("submittedTo", begin(last.plusDays(1), zone).toInstant())
                .build(series)
                .toString();
    }

    private static java.time.OffsetDateTime begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
