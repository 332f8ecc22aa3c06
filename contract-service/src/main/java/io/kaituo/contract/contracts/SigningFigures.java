package io.kaituo.contract.contracts;

import io.kaituo.contract.contracts.SigningReport.SignedMonth;
import io.kaituo.events.Money;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Counts contracts that became binding: always one region and a bounded range of one index. */
@ApplicationScoped
class SigningFigures {

    private static final String COUNT =
            """
            select to_char(signed_on, 'YYYY-MM'), total_currency, count(*), sum(total_amount)::text
            from contract
            where region = $1 and signed_on between $2 and $3 and amends is null and status <> 'VOIDED'
            and ($4::text[] is null or owner_id = any ($4))
            group by 1, 2 order by 1, 2""";

    Uni<List<SignedMonth>> count(String region, LocalDate from, LocalDate to, Sight sight) {
        var owners = sight.everybody() ? null : sight.owners().toArray(String[]::new);
        return Transaction.current().select(COUNT, region, from, to, owners).map(found -> {
            var rows = new ArrayList<SignedMonth>();
            while (found.hasNext()) {
                Object[] row = found.next();
                var total = new Money(new BigDecimal((String) row[3]), (String) row[1]);
                rows.add(new SignedMonth(
                        (String) row[0], (Long) row[2], total, drillDown(region, (String) row[0], from, to)));
            }
            return rows;
        });
    }

    private static String drillDown(String region, String month, LocalDate from, LocalDate to) {
        var first = YearMonth.parse(month).atDay(1);
        var last = YearMonth.parse(month).atEndOfMonth();
        return UriBuilder.fromPath("/api/contracts")
                .queryParam("region", region)
                .queryParam("signedFrom", first.isBefore(from) ? from : first)
                .queryParam("signedTo", last.isAfter(to) ? to : last)
                .toTemplate();
    }
}
