package io.kaituo.contract.quote;

import io.kaituo.contract.Csv;
import io.kaituo.events.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What was given away, and how often more than the seller may: per rep, series and month, both days included. */
record DiscountReport(String region, LocalDate from, LocalDate to, List<Row> rows) {

    /**
     * Goods of one series that one rep offered in one month.
     *
     * @param month               such as {@code 2026-03}
     * @param quotes              that were submitted; one that was submitted again counts once, when it was last
     * @param list                what they would have cost by the list
     * @param discount            percent off the list, of all together
     * @param belowAuthority      quotes whose price somebody else had to agree to
     * @param belowAuthorityShare of all, to three digits
     * @param drillDown           the address of these quotes
     */
    record Row(
            String ownerId,
            String ownerName,
            String series,
            String month,
            long quotes,
            Money list,
            Money sold,
            BigDecimal discount,
            long belowAuthority,
            BigDecimal belowAuthorityShare,
            String drillDown) {}

    /** A table for spreadsheets. */
    Csv csv() {
        var csv = Csv.headed(
                "ownerId",
                "ownerName",
                "series",
                "month",
                "quotes",
                "list",
                "sold",
                "currency",
                "discount",
                "belowAuthority",
                "belowAuthorityShare",
                "drillDown");
        rows.forEach(row -> csv.row(
                row.ownerId(),
                row.ownerName(),
                row.series(),
                row.month(),
                row.quotes(),
                row.list().amount(),
                row.sold().amount(),
                row.list().currency(),
                row.discount(),
                row.belowAuthority(),
                row.belowAuthorityShare(),
                row.drillDown()));
        return csv;
    }
}
