package io.kaituo.account.deals;

import io.kaituo.account.Amount;
import io.kaituo.account.deals.StageBoardView.StageView;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts and sums what is open, stage by stage, from one index of one region. */
@ApplicationScoped
class StageBoard {

    /** The stages that have open deals, each found by one step in the index, however many deals it has. */
    private static final String COUNT =
            """
            with recursive known (stage) as (
                (select stage from deal where region = $1 and status = 'OPEN' order by stage limit 1)
                union all
                select (select next.stage from deal next where next.region = $1 and next.status = 'OPEN'
                    and next.stage > known.stage order by next.stage limit 1)
                from known where known.stage is not null)
            select known.stage, found.currency, count(*)::int,
                (sum(found.amount) filter (where found.place < $2))::text
            from known cross join lateral (
                select currency, amount, row_number() over (order by created_at desc, id desc) as place from deal
                where region = $1 and status = 'OPEN' and stage = known.stage%s
                order by created_at desc, id desc limit $2) found
            group by 1, 2 order by 1, 2""";

    private static final String OF_EVERYBODY = COUNT.formatted("");
    private static final String OF_OWNERS = COUNT.formatted(" and owner_id = any ($3)");

    private final Playbooks playbooks;

    StageBoard(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    /**
     * The stages of the playbook in their order, empty ones included; then those of former versions.
     *
     * @param owner whose deals, or null for all that may be seen
     */
    Uni<StageBoardView> of(String region, Sight sight, String owner) {
        return playbooks.of(region).map(DealStages::of).chain(stages -> counted(region, sight, owner)
                .map(rows -> {
                    var columns = new LinkedHashMap<String, Column>();
                    stages.stages().forEach(stage -> columns.put(stage, new Column()));
                    rows.forEach(row -> columns.computeIfAbsent((String) row[0], former -> new Column())
                            .add(row));
                    return new StageBoardView(
                            region,
                            columns.entrySet().stream()
                                    .map(column -> view(column, stages))
                                    .toList());
                }));
    }

    private static Uni<List<Object[]>> counted(String region, Sight sight, String owner) {
        var asked = owner == null && sight.everybody()
                ? Transaction.current().select(OF_EVERYBODY, region, StageBoardView.MOST + 1)
                : Transaction.current().select(OF_OWNERS, region, StageBoardView.MOST + 1, owners(sight, owner));
        return asked.map(rows -> {
            var found = new ArrayList<Object[]>();
            rows.forEachRemaining(found::add);
            return found;
        });
    }

    private static String[] owners(Sight sight, String owner) {
        return owner == null ? sight.ownersOrNobody().toArray(String[]::new) : new String[] {owner};
    }

    private static StageView view(Map.Entry<String, Column> column, DealStages stages) {
        int deals = column.getValue().deals;
        return new StageView(
                column.getKey(),
                stages.stages().contains(column.getKey()),
                Math.min(deals, StageBoardView.MOST),
                deals > StageBoardView.MOST,
                List.copyOf(column.getValue().sums));
    }

    /** What a stage holds, put together from a row per currency. */
    private static final class Column {

        private final List<Amount> sums = new ArrayList<>();
        private int deals;

        void add(Object[] row) {
            deals += (Integer) row[2];
            if (row[3] != null) {
                sums.add(new Amount(new BigDecimal((String) row[3]), Currency.getInstance((String) row[1])));
            }
        }
    }
}
