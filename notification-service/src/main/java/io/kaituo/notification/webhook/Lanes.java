package io.kaituo.notification.webhook;

import io.kaituo.notification.feed.FeedEvent;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** The deals that fell behind their course, and what the log has of them. */
@ApplicationScoped
class Lanes {

    /** How many events of one such deal are taken up in a turn. */
    static final int EVENTS = 10;

    private static final String DUE =
            """
            select deal_id, next_sequence, attempts, due_at, gap_from, gap_to, notice_id, notice_at from webhook_lane
            where course_id = $1 and due_at <= $2 order by due_at limit $3""";
    private static final String BEHIND = "select deal_id from webhook_lane where course_id = $1 and deal_id = any ($2)";
    private static final String EVENT =
            "e.region, e.id, e.deal_id, e.sequence, e.type, e.occurred_at, e.position, e.body";
    private static final String EVENTS_OF_LANES = "select " + EVENT
            + """
             from unnest($2::uuid[], $3::bigint[]) as lane (deal_id, next)
            cross join lateral (
                select * from feed_event e
                where e.region = $1 and e.deal_id = lane.deal_id and e.sequence >= lane.next and e.position <= $4
                and (cardinality($5::text[]) = 0 or e.type = any ($5))
                and (cardinality($8::uuid[]) = 0 or e.deal_id = any ($8))
                and ($6::uuid is null or e.id = any ((select ids from webhook_course where id = $6)::uuid[]))
                order by e.sequence limit $7) e
            order by e.deal_id, e.sequence""";
    private static final String CHOSEN = "select " + EVENT
            + """
             from feed_event e
            where e.region = $1 and e.id = any ((select ids from webhook_course where id = $2)::uuid[])
            and e.position > $3 order by e.position limit $4""";
    private static final String PREVIOUS =
            """
            select asked.id, (
                select max(e.sequence) from feed_event e
                where e.region = $1 and e.deal_id = asked.deal_id and e.sequence < asked.sequence and e.position > $5
                and (cardinality($6::text[]) = 0 or e.type = any ($6)))
            from unnest($2::uuid[], $3::uuid[], $4::bigint[]) as asked (id, deal_id, sequence)""";

    /** Whose retry is due, the longest waiting first. */
    Uni<List<Lane>> due(Course course, Instant now) {
        if (!course.lanes()) {
            return Uni.createFrom().item(List.of());
        }
        return Transaction.current()
                .select(DUE, course.id(), now.atOffset(ZoneOffset.UTC), course.mostLanes())
                .map(rows -> {
                    var lanes = new ArrayList<Lane>();
                    while (rows.hasNext()) {
                        lanes.add(lane(rows.next()));
                    }
                    return lanes;
                });
    }

    /** Which of these deals are behind. */
    Uni<Set<UUID>> behind(Course course, Set<UUID> deals) {
        if (!course.lanes() || deals.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return Transaction.current()
                .select(BEHIND, course.id(), deals.toArray(UUID[]::new))
                .map(rows -> {
                    var behind = new HashSet<UUID>();
                    while (rows.hasNext()) {
                        behind.add((UUID) rows.next()[0]);
                    }
                    return behind;
                });
    }

    /** What of these deals the subscriber wants today up to a position, in order, at most {@link #EVENTS} each. */
    Uni<Map<UUID, List<FeedEvent>>> events(Course course, Collection<Lane> lanes, long horizon) {
        if (lanes.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Transaction.current()
                .select(
                        EVENTS_OF_LANES,
                        course.region(),
                        lanes.stream().map(Lane::dealId).toArray(UUID[]::new),
                        lanes.stream().map(Lane::next).toArray(Long[]::new),
                        horizon,
                        types(course),
                        course.chosen() ? course.id() : null,
                        EVENTS,
                        course.filter().dealIds().toArray(UUID[]::new))
                .map(Lanes::events)
                .map(events -> events.stream().collect(Collectors.groupingBy(FeedEvent::dealId)));
    }

    /** The next events of a replay of some events only. */
    Uni<List<FeedEvent>> chosen(Course course, int most) {
        return Transaction.current()
                .select(CHOSEN, course.region(), course.id(), course.position(), most)
                .map(Lanes::events);
    }

    /** The number of the event before each of these, of those that the subscriber is told. */
    Uni<Map<UUID, Long>> previous(Course course, List<FeedEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Transaction.current()
                .select(
                        PREVIOUS,
                        course.region(),
                        events.stream().map(FeedEvent::id).toArray(UUID[]::new),
                        events.stream().map(FeedEvent::dealId).toArray(UUID[]::new),
                        events.stream().map(FeedEvent::sequence).toArray(Long[]::new),
                        course.promisedFrom(),
                        types(course))
                .map(rows -> {
                    var previous = new HashMap<UUID, Long>();
                    while (rows.hasNext()) {
                        Object[] row = rows.next();
                        previous.put((UUID) row[0], row[1] == null ? 0 : (Long) row[1]);
                    }
                    return previous;
                });
    }

    private static String[] types(Course course) {
        return course.filter().types().toArray(String[]::new);
    }

    private static Lane lane(Object[] row) {
        var gap = row[6] == null ? null : new Gap((Long) row[4], (Long) row[5], (UUID) row[6], instant(row[7]));
        return Lane.stored((UUID) row[0], (Long) row[1], (Integer) row[2], instant(row[3]), gap);
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
                    instant(row[5]),
                    (Long) row[6],
                    (String) row[7]));
        }
        return events;
    }

    private static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }
}
