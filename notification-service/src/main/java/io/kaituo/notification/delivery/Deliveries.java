package io.kaituo.notification.delivery;

import io.kaituo.platform.transaction.Transaction;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Everything that is or was on its way through some channel. */
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

    private static final String DUE =
            """
            select region, channel, channel_id from delivery where status = 'QUEUED' and wake_at <= $1
            group by region, channel, channel_id order by min(wake_at) limit $2""";
    private static final String POSTPONE =
            """
            update delivery set wake_at = $3, version = version + 1
            where channel_id = $1 and status = 'QUEUED' and wake_at <= $2""";
    private static final String CANCEL =
            """
            update delivery set status = 'CANCELLED', settled_at = $2, version = version + 1
            where dispatch_id in (select id from dispatch where item_id = any ($1)) and status = 'QUEUED'""";
    private static final String DROP =
            """
            update dispatch set status = 'DROPPED', settled_at = $2, version = version + 1
            where item_id = any ($1) and status = 'OPEN'""";

    /** The channels that have something to do, those that wait longest first. */
    Uni<List<Due>> due(Instant now, int most) {
        return Transaction.current()
                .select(DUE, now.atOffset(ZoneOffset.UTC), most)
                .map(rows -> {
                    var due = new ArrayList<Due>();
                    while (rows.hasNext()) {
                        Object[] row = rows.next();
                        due.add(new Due((String) row[0], (String) row[1], (UUID) row[2]));
                    }
                    return due;
                });
    }

    Uni<List<Delivery>> due(UUID channel, Instant now, int most) {
        return find(
                        "channelId = ?1 and status = ?2 and wakeAt <= ?3 order by wakeAt, id",
                        channel,
                        DeliveryStatus.QUEUED,
                        now)
                .page(0, most)
                .list();
    }

    /** Everything that waits for the channel waits on. */
    Uni<Integer> postpone(UUID channel, Instant now, Instant until) {
        return Transaction.current()
                .update(POSTPONE, channel, now.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC));
    }

    /** What has not left yet stays. */
    void drop(Collection<UUID> items, Instant now) {
        if (!items.isEmpty()) {
            Object ids = items.toArray(UUID[]::new);
            var at = now.atOffset(ZoneOffset.UTC);
            Transaction.current().writeLast(CANCEL, ids, at);
            Transaction.current().writeLast(DROP, ids, at);
        }
    }

    Uni<List<Delivery>> withIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    Uni<List<Delivery>> of(Collection<UUID> dispatches) {
        return dispatches.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list("dispatchId in ?1 order by rank", dispatches);
    }

    /** A channel that has something to do. */
    record Due(String region, String kind, UUID channel) {}
}
