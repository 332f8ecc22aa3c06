package io.kaituo.contract.execution;

import io.kaituo.contract.execution.ExecutionReport.Row;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Counts milestones of a period: always one region and a bounded range of one index. */
@ApplicationScoped
class ExecutionFigures {

    /** What was cancelled or never tracked was nobody's to perform in time. */
    private static final String COUNT =
            """
            select dimension, value, count(*),
                count(*) filter (where actual_on is not null),
                count(*) filter (where actual_on <= planned_on),
                count(*) filter (where status = 'OVERDUE'),
                round(avg(actual_on - first_planned_on), 1)::text,
                count(*) filter (where exception is not null)
            from milestone cross join lateral (values ('department', department), ('owner', owner_id)) as of (dimension, value)
            where region = $1 and planned_on between $2 and $3 and status not in ('CANCELLED', 'UNTRACKED')
            and value is not null and ($4::text[] is null or owner_id = any ($4))
            group by 1, 2 order by 1, 2""";

    Uni<List<Row>> count(
            String region, LocalDate from, LocalDate to, Sight sight, UnaryOperator<String> names, Locale reader) {
        var owners = sight.everybody() ? null : sight.owners().toArray(String[]::new);
        return Transaction.current().select(COUNT, region, from, to, owners).map(found -> {
            var rows = new ArrayList<Row>();
            while (found.hasNext()) {
                rows.add(row(found.next(), region, from, to, names, reader));
            }
            return rows;
        });
    }

    private static Row row(
            Object[] row, String region, LocalDate from, LocalDate to, UnaryOperator<String> names, Locale reader) {
        String dimension = (String) row[0];
        String value = (String) row[1];
        long reached = (Long) row[3];
        long onTime = (Long) row[4];
        long overdue = (Long) row[5];
        return new Row(
                dimension,
                value,
                dimension.equals("owner")
                        ? names.apply(value)
                        : Department.valueOf(value).in(reader),
                (Long) row[2],
                reached,
                onTime,
                share(onTime, reached + overdue),
                overdue,
                row[6] == null ? null : new BigDecimal((String) row[6]),
                (Long) row[7],
                UriBuilder.fromPath("/api/milestones")
                        .queryParam("region", region)
                        .queryParam(dimension, value)
                        .queryParam("plannedFrom", from)
                        .queryParam("plannedTo", to)
                        .toTemplate());
    }

    private static BigDecimal share(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 3, RoundingMode.HALF_UP);
    }
}
