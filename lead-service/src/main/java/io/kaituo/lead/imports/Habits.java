package io.kaituo.lead.imports;

import io.kaituo.lead.sheets.Headings;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How people read files with these headings before, so that nobody maps the same columns every week. */
@ApplicationScoped
class Habits {

    private static final String RECALL =
            "select plan from lead_import_habit where region = $1 and person = $2 and signature = md5($3)";
    private static final String KEEP =
            """
            insert into lead_import_habit (region, person, signature, plan) values ($1, $2, md5($3), $4)
            on conflict (region, person, signature) do update set plan = excluded.plan""";

    /** What they confirmed last, or what the headings suggest. */
    Uni<ImportPlan> of(String region, String person, List<String> header) {
        return Transaction.current()
                .select(RECALL, region, person, signature(header))
                .map(rows -> rows.hasNext()
                        ? ImportJson.read((String) rows.next()[0], ImportJson.PLAN)
                        : ImportPlan.of(ImportColumn.proposed(header)));
    }

    /** Bad rows that come back corrected are read as they were the first time: what we added to them is none of the file's. */
    private static String signature(List<String> header) {
        int own = header.size() - 2;
        boolean comesBack =
                own > 0 && Headings.isOf("reason", header.get(own)) && Headings.isOf("row", header.get(own + 1));
        return ImportJson.write(comesBack ? header.subList(0, own) : header);
    }

    void keep(LeadImport confirmed) {
        Transaction.current()
                .writeLast(
                        KEEP,
                        confirmed.region(),
                        confirmed.requestedBy(),
                        signature(confirmed.header()),
                        ImportJson.write(confirmed.plan()));
    }
}
