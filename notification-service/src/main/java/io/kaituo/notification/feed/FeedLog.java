package io.kaituo.notification.feed;

import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** The deal feed as it can be read: only what has a position. Every call is part of a transaction that sees the region. */
@ApplicationScoped
public class FeedLog {

    /** How many positions one page looks through for types that are rare. */
    private static final int FARTHEST = 10_000;

    private static final String COLUMNS =
            "select region, id, deal_id, sequence, type, occurred_at, position, body from feed_event ";
    private static final String AFTER = COLUMNS
            + """
            where region = $1 and position > $2 and position <= $5
            and (cardinality($3::text[]) = 0 or type = any ($3)) order by position limit $4""";
    private static final String AFTER_OF_DEALS = COLUMNS
            + """
            where region = $1 and position > $2 and position <= $5
            and (cardinality($3::text[]) = 0 or type = any ($3)) and deal_id = any ($6) order by position limit $4""";
    private static final String OF_DEAL = COLUMNS
            + "where region = $1 and deal_id = $2 and sequence >= $3 and position is not null order by sequence limit $4";
    private static final String BY_IDS =
            COLUMNS + "where id = any ($2) and region = $1 and position is not null order by position";
    private static final String HEAD =
            """
            select h.last_position, oldest.position, oldest.id from (values ($1)) as asked (region)
            left join feed_head h using (region)
            left join lateral (
                select position, id from feed_event e where e.region = $1 and e.position is not null
                order by position limit 1) oldest on true""";

    /** What comes after a place, in order of the positions. */
    public Uni<List<FeedEvent>> after(String region, long position, FeedFilter filter, int limit) {
        return between(region, position, Long.MAX_VALUE, filter, limit);
    }

    /**
     * The same as a page that knows where to go on, also where the filter leaves nothing.
     *
     * @param after null for the oldest event that is kept
     * @throws FeedExpired where events after that place were dropped already
     * @throws io.kaituo.platform.web.Refused 400 for a place that the feed has not reached
     */
    public Uni<FeedPage> page(String region, FeedCursor after, FeedFilter filter, int limit) {
        return head(region).chain(head -> {
            var from = after == null ? head.beginning() : after;
            head.require(from);
            long until = filter.dealIds().isEmpty()
                    ? Math.min(head.lastPosition(), from.position() + FARTHEST)
                    : head.lastPosition();
            return between(region, from.position(), until, filter, limit)
                    .map(events -> FeedPage.of(events, limit, new FeedCursor(region, until)));
        });
    }

    /** A deal's own events from a number on, in order of their numbers. */
    public Uni<List<FeedEvent>> ofDeal(String region, UUID dealId, long fromSequence, int limit) {
        return find(OF_DEAL, region, dealId, fromSequence, limit);
    }

    /** Those of these events that are still kept, in order of the positions. */
    public Uni<List<FeedEvent>> byIds(String region, Collection<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : find(BY_IDS, region, ids(ids));
    }

    public Uni<FeedHead> head(String region) {
        return Transaction.current().select(HEAD, region).map(rows -> head(region, rows.next()));
    }

    private static Uni<List<FeedEvent>> between(String region, long from, long until, FeedFilter filter, int limit) {
        var types = filter.types().toArray(String[]::new);
        return filter.dealIds().isEmpty()
                ? find(AFTER, region, from, types, limit, until)
                : find(AFTER_OF_DEALS, region, from, types, limit, until, ids(filter.dealIds()));
    }

    private static FeedHead head(String region, Object[] row) {
        long last = row[0] == null ? 0 : (Long) row[0];
        return new FeedHead(region, last, row[1] == null ? last + 1 : (Long) row[1], (UUID) row[2]);
    }

    private static Uni<List<FeedEvent>> find(String sql, Object... parameters) {
        return Transaction.current().select(sql, parameters).map(FeedLog::events);
    }

    private static List<FeedEvent> events(Result rows) {
        var events = new ArrayList<FeedEvent>(rows.size());
        while (rows.hasNext()) {
            Object[] row = rows.next();
            events.add(new FeedEvent(
                    (String) row[0],
                    (UUID) row[1],
                    (UUID) row[2],
                    (Long) row[3],
                    (String) row[4],
                    ((OffsetDateTime) row[5]).toInstant(),
                    (Long) row[6],
                    (String) row[7]));
        }
        return events;
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
