package io.kaituo.lead.imports;

import io.kaituo.lead.sheets.Sheet;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** All imports the current transaction may see, with the rows of their files. */
@ApplicationScoped
class LeadImports implements PanacheRepositoryBase<LeadImport, UUID> {

    private static final String ADD =
            "insert into lead_import_piece (import_id, number, region, content) values ($1, $2, $3, $4)";
    private static final String PIECE = "select content from lead_import_piece where import_id = $1 and number = $2";
    private static final String NOTE_BAD =
            """
            insert into lead_import_bad_row (import_id, number, region, content)
            select $1, number, $2, content from unnest($3::int[], $4::text[]) as row (number, content)
            on conflict do nothing""";
    private static final String FORGET_BAD = "delete from lead_import_bad_row where import_id = $1";
    private static final String BAD =
            """
            select content from lead_import_bad_row where import_id = $1 and number > $2 order by number limit $3""";

    /** The import, unless it is none of the caller's business. */
    Uni<LeadImport> get(UUID id, Sight sight) {
        return findById(id).map(found -> {
            if (found == null || !sight.covers(found.requestedBy())) {
                throw Refused.notFound();
            }
            return found;
        });
    }

    /** The one that somebody made of the same bytes before; null for a new file. */
    Uni<LeadImport> ofFile(String region, String person, String hash) {
        return find("region = ?1 and requestedBy = ?2 and fileHash = ?3", region, person, hash)
                .firstResult();
    }

    Uni<List<LeadImport>> page(String region, String person, Cursor after, int most) {
        return ListQuery.newestFirst(region, "requestedAt", after)
                .where("requestedBy", person)
                .list(this, most);
    }

    /** Written at once: the file is never in memory as a whole. */
    Uni<Integer> add(LeadImport file, List<Sheet.Row> rows) {
        int number = file.addPiece(rows.stream().map(Sheet.Row::cells).toList());
        return Transaction.current().update(ADD, file.id(), number, file.region(), ImportJson.write(rows));
    }

    /** The rows that are next. */
    Uni<String> piece(LeadImport file) {
        return Transaction.current().select(PIECE, file.id(), file.nextPiece()).map(rows -> (String) rows.next()[0]);
    }

    void noteBad(LeadImport file, List<Sheet.Row> rows) {
        if (!rows.isEmpty()) {
            Transaction.current()
                    .writeLast(
                            NOTE_BAD,
                            file.id(),
                            file.region(),
                            rows.stream().map(Sheet.Row::number).toArray(Integer[]::new),
                            rows.stream().map(ImportJson::write).toArray(String[]::new));
        }
    }

    void forgetBad(LeadImport file) {
        Transaction.current().writeLast(FORGET_BAD, file.id());
    }

    Uni<List<Sheet.Row>> bad(UUID file, int after, int most) {
        return Transaction.current().select(BAD, file, after, most).map(LeadImports::rows);
    }

    private static List<Sheet.Row> rows(Result found) {
        var rows = new ArrayList<Sheet.Row>();
        while (found.hasNext()) {
            rows.add(ImportJson.read((String) found.next()[0], ImportJson.ROW));
        }
        return rows;
    }
}
