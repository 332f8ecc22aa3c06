package io.kaituo.lead.imports;

import io.kaituo.lead.duplicates.DuplicateView;
import io.kaituo.lead.duplicates.LikelyDuplicate;
import io.kaituo.lead.duplicates.Likeness;
import io.kaituo.lead.imports.FileNames.Earlier;
import io.kaituo.lead.imports.RowReader.ReadRow;
import io.kaituo.platform.identity.Sight;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A row whose company may be on the list under another name, and the lead it resembles most, or another row of its file that
 * it resembles more; kept as JSON.
 *
 * @param likeRow the number of that other row; null when it is a lead
 */
record LikelyRow(
        int row,
        String companyName,
        Integer likeRow,
        UUID lead,
        String likelyName,
        String ownerId,
        String registeredAt,
        double score,
        Set<Likeness.Reason> reasons) {

    static LikelyRow of(ReadRow read, LikelyDuplicate likely) {
        return new LikelyRow(
                read.row().number(),
                read.wanted().asked().companyName(),
                null,
                likely.id(),
                likely.companyName(),
                likely.ownerId(),
                likely.registeredAt().toString(),
                likely.likeness().score(),
                likely.likeness().reasons());
    }

    static LikelyRow of(ReadRow read, Earlier other) {
        return new LikelyRow(
                read.row().number(),
                read.wanted().asked().companyName(),
                other.row(),
                null,
                other.companyName(),
                null,
                null,
                other.likeness().score(),
                other.likeness().reasons());
    }

    LikelyRow orMore(LikelyRow other) {
        return other.score > score ? other : this;
    }

    LikelyRowView seenBy(Sight sight, UnaryOperator<String> names) {
        return new LikelyRowView(row, companyName, likeRow, likeRow == null ? lead(sight, names) : otherRow());
    }

    private DuplicateView lead(Sight sight, UnaryOperator<String> names) {
        return new LikelyDuplicate(lead, likelyName, ownerId, Instant.parse(registeredAt), new Likeness(score, reasons))
                .seenBy(sight, names);
    }

    /** Nobody owns it yet. */
    private DuplicateView otherRow() {
        return new DuplicateView(null, likelyName, null, null, score, reasons);
    }
}
