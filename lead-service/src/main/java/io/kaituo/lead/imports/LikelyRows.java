package io.kaituo.lead.imports;

import io.kaituo.lead.Aside;
import io.kaituo.lead.duplicates.CameTogether;
import io.kaituo.lead.duplicates.CompanyName;
import io.kaituo.lead.duplicates.Duplicates;
import io.kaituo.lead.duplicates.Duplicates.Sought;
import io.kaituo.lead.duplicates.LikelyDuplicate;
import io.kaituo.lead.duplicates.Likeness;
import io.kaituo.lead.imports.FileNames.Earlier;
import io.kaituo.lead.imports.RowReader.ReadRow;
import io.kaituo.platform.search.Reach;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Compares the rows of a file with the list and with each other before they are on it; so many of each file that any is
 * checked in time.
 */
@ApplicationScoped
class LikelyRows {

    private static final String NOTE =
            """
            insert into lead_import_likely_row (import_id, number, region, content)
            select $1, number, $2, content from unnest($3::int[], $4::text[]) as row (number, content)
            on conflict do nothing""";
    private static final String FORGET = "delete from lead_import_likely_row where import_id = $1";
    private static final String OF =
            "select content from lead_import_likely_row where import_id = $1 order by number limit 1000";

    private final Duplicates duplicates;

    LikelyRows(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    /** Those that resemble a lead of the region or one of the rows before them. */
    Uni<List<LikelyRow>> among(String region, List<ReadRow> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Aside.of(() -> rows.stream().map(LikelyRows::sought).toList()).chain(sought -> duplicates
                        .mostLikely(region, sought)
                        .chain(found -> Aside.of(() -> likely(rows, sought, found))));
    }

    private static List<LikelyRow> likely(
            List<ReadRow> rows, List<Sought> sought, Map<Integer, LikelyDuplicate> onTheList) {
        var likely = new ArrayList<LikelyRow>();
        var before = new CameTogether();
        for (int place = 0; place < rows.size(); place++) {
            var row = rows.get(place);
            var lead = onTheList.get(place);
            double known = lead == null ? 0 : lead.likeness().score();
            before.add(sought.get(place)).stream()
                    .findFirst()
                    .filter(earlier -> earlier.likeness().score() > known)
                    .map(earlier -> LikelyRow.of(row, earlier(rows.get(earlier.place()), earlier.likeness())))
                    .or(() -> Optional.ofNullable(lead).map(one -> LikelyRow.of(row, one)))
                    .ifPresent(likely::add);
        }
        return likely;
    }

    private static Earlier earlier(ReadRow read, Likeness likeness) {
        return new Earlier(read.row().number(), read.wanted().asked().companyName(), likeness);
    }

    private static Sought sought(ReadRow read) {
        var asked = read.wanted().asked();
        return new Sought(CompanyName.of(asked.companyName()), Reach.of(asked.phone(), asked.email()));
    }

    void note(LeadImport file, List<LikelyRow> rows) {
        if (!rows.isEmpty()) {
            Transaction.current()
                    .writeLast(
                            NOTE,
                            file.id(),
                            file.region(),
                            rows.stream().map(LikelyRow::row).toArray(Integer[]::new),
                            rows.stream().map(ImportJson::write).toArray(String[]::new));
        }
    }

    void forget(LeadImport file) {
        Transaction.current().writeLast(FORGET, file.id());
    }

    /** The first thousand: whoever reads on further has seen what the file is like. */
    Uni<List<LikelyRow>> of(UUID file) {
        return Transaction.current().select(OF, file).map(found -> {
            var rows = new ArrayList<LikelyRow>();
            while (found.hasNext()) {
                rows.add(ImportJson.read((String) found.next()[0], ImportJson.LIKELY));
            }
            return rows;
        });
    }
}
