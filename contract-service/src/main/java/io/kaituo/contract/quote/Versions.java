package io.kaituo.contract.quote;

import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** Every revision of every quote as it read: written once, never changed. */
@ApplicationScoped
class Versions {

    private static final QuoteLinesJson JSON = new QuoteLinesJson();

    private static final String KEEP =
            """
            insert into quote_version (quote_id, revision, region, currency, lines, notes, document_hash, written_by, written_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";

    private static final String WRITTEN =
            """
            select revision, currency, lines, notes, document_hash, written_by, written_at from quote_version
            where region = $1 and quote_id = $2""";

    private static final String ONE = WRITTEN + " and revision = $3";
    private static final String PAGE = WRITTEN + " and revision < $3 order by revision desc limit $4";

    void keep(Quote quote, String by, Instant now) {
        var offered = quote.offered();
        Transaction.current()
                .writeLast(
                        KEEP,
                        quote.id(),
                        quote.snapshot().revision(),
                        quote.region(),
                        offered.currency(),
                        JSON.convertToDatabaseColumn(offered.lines()),
                        offered.notes(),
                        quote.snapshot().documentHash(),
                        by,
                        now.atOffset(ZoneOffset.UTC));
    }

    /** The newest first, from the one before a revision on. */
    Uni<List<Written>> page(Quote quote, int before, int most) {
        return Transaction.current()
                .select(PAGE, quote.region(), quote.id(), before, most)
                .map(Versions::written);
    }

    /** @throws Refused 404 for one that was never written */
    Uni<Written> number(Quote quote, int revision) {
        return Transaction.current()
                .select(ONE, quote.region(), quote.id(), revision)
                .map(rows -> written(rows).stream().findFirst().orElseThrow(Refused::notFound));
    }

    private static List<Written> written(Result rows) {
        var found = new ArrayList<Written>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            found.add(new Written(
                    (Integer) row[0],
                    new Offered((String) row[1], JSON.convertToEntityAttribute((String) row[2]), (String) row[3]),
                    (String) row[4],
                    (String) row[5],
                    ((OffsetDateTime) row[6]).toInstant()));
        }
        return found;
    }

    record Written(int revision, Offered offered, String documentHash, String by, Instant at) {

        VersionView view(UnaryOperator<String> names) {
            var lines = offered.lines().stream()
                    .map(line -> QuoteView.Line.of(line, offered.currency()))
                    .toList();
            return new VersionView(
                    revision, documentHash, offered.total(), lines, offered.notes(), by, names.apply(by), at);
        }

        /** As one of many: what it offers in detail is left to its own view. */
        VersionView summary(UnaryOperator<String> names) {
            return new VersionView(revision, documentHash, offered.total(), null, null, by, names.apply(by), at);
        }
    }
}
