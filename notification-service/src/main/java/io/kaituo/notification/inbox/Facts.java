package io.kaituo.notification.inbox;

import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;

/** What the inbox must remember of facts, because what they are about may come after them or does not repeat them. */
@ApplicationScoped
class Facts {

    private static final String PLACE =
            """
            insert into inbox_known (region, id, deal_id) values ($1, $2, $3)
            on conflict (region, id) do update set deal_id = excluded.deal_id""";
    private static final String REGROUP =
            """
            update inbox_item set group_type = 'deal', group_id = $3 where region = $1 and group_id = $2""";
    private static final String RATE =
            """
            insert into inbox_known (region, id, tier) values ($1, $2, $3)
            on conflict (region, id) do update set tier = excluded.tier""";
    private static final String KNOWN = "select deal_id, tier from inbox_known where region = $1 and id = $2";
    private static final String ALONE =
            """
            select pg_advisory_xact_lock(hashtextextended(id::text, 0)) from (select unnest($1::uuid[]) as id order by 1) ids""";
    private static final String SETTLE =
            """
            insert into inbox_settled (region, id, notice, at)
            select $1, id, notice, $4 from unnest($2::uuid[]) id cross join unnest($3::text[]) notice
            on conflict (region, id, notice) do update set at = greatest(inbox_settled.at, excluded.at)""";
    private static final String SETTLED =
            """
            select 1 from inbox_settled where region = $1 and id = any ($2) and notice = $3 and at >= $4 limit 1""";
    private static final String CONTEST =
            """
            insert into inbox_contest (region, batch_id, lead_id, decided)
            select $1, $2, $3, exists (select 1 from inbox_settled
                where region = $1 and id = $3 and notice = 'OWNERSHIP_CONTESTED' and at >= $4)
            on conflict do nothing""";
    private static final String DECIDE =
            """
            with decided as (
                update inbox_contest set decided = true where region = $1 and lead_id = any ($2) and not decided
                returning batch_id, lead_id)
            select distinct batch_id from decided where not exists (
                select 1 from inbox_contest c where c.region = $1 and c.batch_id = decided.batch_id and not c.decided
                and (c.batch_id, c.lead_id) not in (select batch_id, lead_id from decided))""";
    private static final String DECIDED_CONTESTS =
            """
            select count(*) filter (where decided) from inbox_contest where region = $1 and batch_id = $2""";

    /** A contract, quote or proposal belongs to this deal, and so does what was told about it before. */
    Uni<Void> place(String region, UUID paper, UUID deal) {
        return Transaction.current()
                .update(PLACE, region, paper, deal)
                .chain(() -> Transaction.current().update(REGROUP, region, paper, deal))
                .replaceWithVoid();
    }

    /** How promising a lead is. */
    Uni<Void> rate(String region, UUID lead, String tier) {
        return Transaction.current().update(RATE, region, lead, tier).replaceWithVoid();
    }

    /** The same news with what is known of where it belongs. */
    Uni<News> completed(News news) {
        return Transaction.current()
                .select(KNOWN, news.region(), news.group().id())
                .map(rows -> {
                    if (!rows.hasNext()) {
                        return news;
                    }
                    Object[] row = rows.next();
                    return news.within("deal", (UUID) row[0]).ofTier((String) row[1]);
                });
    }

    /** From now on news of these that is older than the fact asks nobody for anything. */
    Uni<Void> settle(String region, Collection<UUID> ids, Instant at, Notice... notices) {
        var subjects = ids.toArray(UUID[]::new);
        var transaction = Transaction.current();
        return Uni.join()
                .all(
                        alone(subjects),
                        transaction
                                .update(
                                        SETTLE,
                                        region,
                                        subjects,
                                        Stream.of(notices).map(Notice::name).toArray(String[]::new),
                                        at.atOffset(ZoneOffset.UTC))
                                .replaceWithVoid())
                .andFailFast()
                .replaceWithVoid();
    }

    Uni<Boolean> settled(News news) {
        if (news.since() == null) {
            return Uni.createFrom().item(false);
        }
        var subjects = new UUID[] {news.subject().id(), news.group().id()};
        return Uni.combine()
                .all()
                .unis(
                        alone(subjects),
                        Transaction.current()
                                .select(
                                        SETTLED,
                                        news.region(),
                                        subjects,
                                        news.notice().name(),
                                        news.since().atOffset(ZoneOffset.UTC)))
                .with((alone, rows) -> rows.hasNext());
    }

    /**
     * Who asks and who settles, on two topics at the same moment, would not see each other: the one waits until the other's
     * commit. Pipelined, so it costs no way of its own.
     */
    private static Uni<Void> alone(UUID... subjects) {
        return Transaction.current().select(ALONE, (Object) subjects).replaceWithVoid();
    }

    /** One of an import's contests. */
    Uni<Void> contest(String region, UUID batch, UUID lead, Instant at) {
        return Transaction.current()
                .update(CONTEST, region, batch, lead, at.atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    /** These contests are decided; the imports none of whose contests is left. */
    Uni<Collection<UUID>> decide(String region, Collection<UUID> leads) {
        return Transaction.current()
                .select(DECIDE, region, leads.toArray(UUID[]::new))
                .map(rows -> {
                    var batches = new ArrayList<UUID>();
                    while (rows.hasNext()) {
                        batches.add((UUID) rows.next()[0]);
                    }
                    return batches;
                });
    }

    /** How many of an import's contests are decided already. */
    Uni<Long> decidedContests(String region, UUID batch) {
        return Transaction.current().select(DECIDED_CONTESTS, region, batch).map(rows -> (Long) rows.next()[0]);
    }
}
