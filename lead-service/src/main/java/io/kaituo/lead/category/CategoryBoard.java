package io.kaituo.lead.category;

import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Counts leads per category from one index of one region. */
@ApplicationScoped
class CategoryBoard {

    private static final String COUNT =
            """
            select category, max(category_zh), max(category_en), count(*),
                count(*) filter (where coalesce(progressed_at, registered_at) < $2),
                (avg(extract(epoch from $3 - coalesce(progressed_at, registered_at))) / 86400)::float8,
                floor(extract(epoch from $3 - min(coalesce(progressed_at, registered_at))) / 86400)::bigint
            from lead
            where region = $1 and category is not null and ($4::text[] is null or owner_id = any ($4))
            group by 1 order by 1""";

    private final Playbooks playbooks;
    private final Clock clock;

    CategoryBoard(Playbooks playbooks, Clock clock) {
        this.playbooks = playbooks;
        this.clock = clock;
    }

    /** The categories of the playbook in their order, empty ones included; then those of former versions. */
    Uni<CategoryBoardView> of(String region, Sight sight, String rep, int idleDays, Locale reader) {
        var now = clock.instant();
        var since = now.minus(Duration.ofDays(idleDays));
        return playbooks.of(region).map(CategoryRules::of).chain(rules -> Transaction.current()
                .select(COUNT, region, since.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC), people(sight, rep))
                .map(rows -> {
                    var columns = new LinkedHashMap<String, CategoryView>();
                    rules.categories()
                            .forEach(rule -> columns.put(rule.category(), empty(rule, region, rep, since, reader)));
                    while (rows.hasNext()) {
                        var column = counted(rows.next(), region, rep, since, reader);
                        columns.merge(column.category(), column, (known, found) -> titled(found, known.title()));
                    }
                    return new CategoryBoardView(region, now, idleDays, List.copyOf(columns.values()));
                }));
    }

    private static String[] people(Sight sight, String rep) {
        if (rep != null) {
            return new String[] {rep};
        }
        return sight.everybody() ? null : sight.owners().toArray(String[]::new);
    }

    private static CategoryView empty(CategoryRule rule, String region, String rep, Instant since, Locale reader) {
        var leads = address(region, rule.category(), rep);
        return new CategoryView(
                rule.category(), rule.title().in(reader), 0, 0, null, null, leads, stalled(leads, since));
    }

    private static CategoryView counted(Object[] row, String region, String rep, Instant since, Locale reader) {
        String category = (String) row[0];
        String leads = address(region, category, rep);
        return new CategoryView(
                category,
                (String) (reader.getLanguage().equals("zh") ? row[1] : row[2]),
                (Long) row[3],
                (Long) row[4],
                BigDecimal.valueOf((Double) row[5]).setScale(1, RoundingMode.HALF_UP),
                (Long) row[6],
                leads,
                stalled(leads, since));
    }

    /** What the playbook calls it today. */
    private static CategoryView titled(CategoryView counted, String title) {
        return new CategoryView(
                counted.category(),
                title,
                counted.leads(),
                counted.stalled(),
                counted.averageIdleDays(),
                counted.longestIdleDays(),
                counted.drillDown(),
                counted.stalledDrillDown());
    }

    private static String address(String region, String category, String rep) {
        var leads =
                UriBuilder.fromPath("/api/leads").queryParam("region", region).queryParam("category", category);
        return (rep == null ? leads : leads.queryParam("owner", rep)).toTemplate();
    }

    private static String stalled(String leads, Instant since) {
        return leads + "&noProgressSince=" + since;
    }
}
