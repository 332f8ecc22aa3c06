package io.kaituo.notification.webhook;

import io.kaituo.events.Uuid7;
import io.kaituo.notification.feed.FeedHead;
import io.kaituo.notification.subscription.Subscription;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Courses through what was there already: same ids, same bytes, in order per deal, beside the live course. */
@ApplicationScoped
class Replays {

    private static final int PACE = 64;
    /** So many of what was given up in one replay, the oldest first; another one takes the rest. */
    private static final int MOST_FAILED = 10_000;

    /** Events get their ids before their positions, but never by minutes. */
    private static final String POSITION_AT =
            """
            select coalesce(
                (select min(position) from feed_event where region = $1 and id >= $2 and id < $3),
                (select position from feed_event where region = $1 and id >= $2 and position is not null order by id limit 1))""";

    private static final String TOTAL =
            """
            select count(*) from feed_event where region = $1 and position > $2 and position <= $3
            and (cardinality($4::text[]) = 0 or type = any ($4)) and (cardinality($5::uuid[]) = 0 or deal_id = any ($5))""";
    private static final String KEPT =
            """
            select id, position from feed_event where region = $1 and id = any ($2) and position is not null
            and (cardinality($3::text[]) = 0 or type = any ($3)) and (cardinality($4::uuid[]) = 0 or deal_id = any ($4))
            order by position""";
    private static final String FAILED =
            "select event_id from webhook_given_up where subscription_id = $1 order by at, sequence limit $2";
    private static final String BEGIN =
            """
            insert into webhook_course (id, subscription_id, region, replay, position, until, ids, promised_from, pace,
                probe_at, lease_until, served_at, total, asked_by, asked_at, active)
            values ($1, $2, $3, true, $4, $5, $6, 0, $7, $8, $8, $8, $9::bigint, $10, $8, $9::bigint > 0)""";
    private static final String FIND =
            """
            select c.position, c.until, c.active, c.total, c.delivered, c.given_up, c.asked_at
            from webhook_course c where c.id = $1 and c.subscription_id = $2 and c.replay""";
    private static final String UNDER_WAY =
            "select count(*) from webhook_course where subscription_id = $1 and replay and active";
    private static final long MINUTES_5 = 300_000;

    /** Each goes through the log by itself, and all of them to the same receiver. */
    private static final int AT_ONCE = 5;

    private final Clock clock;

    Replays(Clock clock) {
        this.clock = clock;
    }

    /**
     * @throws Refused       410 for events that are kept no longer, 422 for ids that this subscription is not told
     * @throws RuleViolation when some are under way already
     */
    Uni<ReplayView> begin(Subscription subscription, AskReplay asked, FeedHead head, String by) {
        return Transaction.current()
                .select(UNDER_WAY, subscription.id())
                .invoke(rows -> {
                    if ((Long) rows.next()[0] >= AT_ONCE) {
                        throw new RuleViolation("replay.too-many", AT_ONCE);
                    }
                })
                .chain(() -> chosen(subscription, asked, head, by));
    }

    private Uni<ReplayView> chosen(Subscription subscription, AskReplay asked, FeedHead head, String by) {
        if (asked.from() != null) {
            return since(subscription, asked, head, by);
        }
        return asked.ids() != null
                ? chosen(subscription, asked.ids(), head, by, true)
                : failed(subscription).chain(ids -> chosen(subscription, ids, head, by, false));
    }

    Uni<ReplayView> find(Subscription subscription, UUID id) {
        return Transaction.current().select(FIND, id, subscription.id()).map(rows -> {
            if (!rows.hasNext()) {
                throw Refused.notFound();
            }
            Object[] row = rows.next();
            boolean active = (Boolean) row[2];
            boolean done = !active && (Long) row[0] >= (Long) row[1];
            return new ReplayView(
                    id,
                    subscription.id(),
                    subscription.region(),
                    active ? ReplayStatus.RUNNING : done ? ReplayStatus.DONE : ReplayStatus.STOPPED,
                    (Long) row[3],
                    (Long) row[4],
                    (Long) row[5],
                    subscription.region() + ":" + row[0],
                    ((OffsetDateTime) row[6]).toInstant());
        });
    }

    private Uni<ReplayView> since(Subscription subscription, AskReplay asked, FeedHead head, String by) {
        if (head.oldestPosition() > 1
                && head.oldestId() != null
                && asked.from().toEpochMilli() < millis(head.oldestId())) {
            throw Refused.gone("feed.expired", head.oldestId());
        }
        return position(subscription.region(), asked.from(), head)
                .chain(from -> asked.to() == null
                        ? begin(subscription, from, head.lastPosition(), by)
                        : position(subscription.region(), asked.to(), head)
                                .chain(to -> begin(subscription, from, to, by)));
    }

    /** The place before the first event recorded at or after a moment. */
    private static Uni<Long> position(String region, Instant at, FeedHead head) {
        return Transaction.current()
                .select(POSITION_AT, region, first(at.toEpochMilli()), first(at.toEpochMilli() + MINUTES_5))
                .map(rows -> rows.next()[0])
                .map(found -> found == null ? head.lastPosition() : (Long) found - 1);
    }

    private Uni<ReplayView> begin(Subscription subscription, long from, long to, String by) {
        long until = Math.max(from, to);
        return Transaction.current()
                .select(TOTAL, subscription.region(), from, until, types(subscription), deals(subscription))
                .chain(rows -> store(subscription, from, until, null, (Long) rows.next()[0], by));
    }

    private Uni<List<UUID>> failed(Subscription subscription) {
        return Transaction.current()
                .select(FAILED, subscription.id(), MOST_FAILED)
                .map(rows -> {
                    var ids = new ArrayList<UUID>();
                    while (rows.hasNext()) {
                        ids.add((UUID) rows.next()[0]);
                    }
                    return ids;
                });
    }

    private Uni<ReplayView> chosen(Subscription subscription, List<UUID> ids, FeedHead head, String by, boolean all) {
        return Transaction.current()
                .select(KEPT, subscription.region(), ids.toArray(UUID[]::new), types(subscription), deals(subscription))
                .chain(rows -> {
                    var missing = new ArrayList<>(ids);
                    var kept = new ArrayList<UUID>();
                    long first = head.lastPosition();
                    long last = first;
                    while (rows.hasNext()) {
                        Object[] row = rows.next();
                        first = kept.isEmpty() ? (Long) row[1] : first;
                        last = (Long) row[1];
                        kept.add((UUID) row[0]);
                    }
                    missing.removeAll(kept);
                    if (all && !missing.isEmpty()) {
                        throw unknown(missing, head);
                    }
                    return store(
                            subscription,
                            kept.isEmpty() ? last : first - 1,
                            last,
                            kept.toArray(UUID[]::new),
                            (long) kept.size(),
                            by);
                });
    }

    private static Refused unknown(List<UUID> missing, FeedHead head) {
        boolean expired = head.oldestPosition() > 1
                && head.oldestId() != null
                && missing.stream().anyMatch(id -> id.version() == 7 && millis(id) < millis(head.oldestId()));
        return expired
                ? Refused.gone("feed.expired", head.oldestId())
                : Refused.unprocessable("replay.unknown", missing.get(0), missing.size());
    }

    private Uni<ReplayView> store(Subscription subscription, long from, long until, UUID[] ids, long total, String by) {
        var id = Uuid7.next();
        return Transaction.current()
                .update(
                        BEGIN,
                        id,
                        subscription.id(),
                        subscription.region(),
                        from,
                        until,
                        ids,
                        PACE,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        total,
                        by)
                .chain(() -> find(subscription, id));
    }

    private static String[] types(Subscription subscription) {
        return subscription.types().toArray(String[]::new);
    }

    private static UUID[] deals(Subscription subscription) {
        return subscription.dealIds().toArray(UUID[]::new);
    }

    /** When a version 7 UUID was made. */
    private static long millis(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }

    /** The smallest version 7 UUID of a millisecond. */
    private static UUID first(long millis) {
        return new UUID(millis << 16 | 0x7000, 0x8000_0000_0000_0000L);
    }
}
