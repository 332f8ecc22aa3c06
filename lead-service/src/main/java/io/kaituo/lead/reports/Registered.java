package io.kaituo.lead.reports;

import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** Counts what was registered in a period: always one region and a bounded range of one index. */
@ApplicationScoped
class Registered {

    private static final String SOURCES =
            """
            select source, count(*), count(*) filter (where grade in ('A', 'B')),
                count(distinct company_key) filter (where last_contact_at is not null)
            from lead%s group by 1 order by 2 desc, 1""";

    private static final String ON_THE_LIST = "select count(distinct company_key) from lead%s";

    private static final String IN_THE_TERRITORY =
            "select sum(companies)::bigint from territory where region = $1 and ($2::text[] is null or owner_id = any ($2))";

    private static final String RATINGS =
            """
            select dimension, value, count(*) from lead cross join lateral (values
                ('tier', tier), ('grade', grade), ('score', floor(score)::int::text),
                ('unscored', case when score is null then '' end)) as judged (dimension, value)
            %s and value is not null group by 1, 2 order by 1, 2""";

    Uni<List<RatingRow>> ratings(Scope scope) {
        return rows(RATINGS, scope, row -> {
            String dimension = (String) row[0];
            String value = (String) row[1];
            return new RatingRow(dimension, value, (Long) row[2], rated(scope, dimension, value));
        });
    }

    Uni<List<SourceRow>> sources(Scope scope) {
        return companies(scope)
                .chain(companies -> rows(SOURCES, scope, row -> {
                    long registered = (Long) row[1];
                    long ripe = (Long) row[2];
                    long reached = (Long) row[3];
                    return new SourceRow(
                            (String) row[0],
                            registered,
                            ripe,
                            reached,
                            companies,
                            Share.of(ripe, registered),
                            Share.of(reached, companies),
                            scope.leads().queryParam("source", row[0]).toTemplate());
                }));
    }

    private static String rated(Scope scope, String dimension, String value) {
        var leads = scope.leads();
        return switch (dimension) {
            case "score" -> leads.queryParam("scoreFrom", value)
                    .queryParam("scoreTo", new BigDecimal(value).add(BigDecimal.ONE))
                    .toTemplate();
            case "unscored" -> leads.queryParam("scored", false).toTemplate();
            default -> leads.queryParam(dimension, value).toTemplate();
        };
    }

    private static Uni<Long> companies(Scope scope) {
        var owners = scope.people() == null ? null : scope.people().toArray(String[]::new);
        return Transaction.current()
                .select(IN_THE_TERRITORY, scope.region(), owners)
                .map(rows -> (Long) rows.next()[0])
                .chain(drawn -> drawn != null && drawn > 0
                        ? Uni.createFrom().item(drawn)
                        : rows(ON_THE_LIST, scope, row -> (Long) row[0]).map(counts -> counts.get(0)));
    }

    private static <R> Uni<List<R>> rows(String query, Scope scope, Function<Object[], R> row) {
        return Transaction.current()
                .select(query.formatted(scope.where("registered_by", "registered_at")), scope.parameters())
                .map(found -> rows(found, row));
    }

    static <R> List<R> rows(Result found, Function<Object[], R> row) {
        var rows = new ArrayList<R>();
        while (found.hasNext()) {
            rows.add(row.apply(found.next()));
        }
        return rows;
    }
}
