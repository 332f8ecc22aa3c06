package io.kaituo.lead.imports;

import io.kaituo.lead.duplicates.LikelyDuplicate;
import io.kaituo.lead.duplicates.Likeness;
import io.kaituo.lead.imports.RowReader.ReadRow;
import io.kaituo.platform.identity.Sight;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A row whose company may be on the list under another name, and the lead it resembles most; kept as JSON. */
record LikelyRow(
        int row,
        String companyName,
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
                likely.id(),
                likely.companyName(),
                likely.ownerId(),
                likely.registeredAt().toString(),
                likely.likeness().score(),
                likely.likeness().reasons());
    }

    LikelyRowView seenBy(Sight sight, UnaryOperator<String> names) {
        var likely = new LikelyDuplicate(
                lead, likelyName, ownerId, Instant.parse(registeredAt), new Likeness(score, reasons));
        return new LikelyRowView(row, companyName, likely.seenBy(sight, names));
    }
}
