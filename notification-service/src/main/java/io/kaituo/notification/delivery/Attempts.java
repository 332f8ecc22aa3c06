package io.kaituo.notification.delivery;

import io.kaituo.notification.channel.Limit;
import io.kaituo.platform.transaction.Transaction;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All attempts, the newest of which say how busy a channel is. */
@ApplicationScoped
class Attempts implements PanacheRepositoryBase<Attempt, UUID> {

    private static final String LATELY =
            "select at from attempt where channel_id = $1 and at > $2 order by at desc limit $3";

    /** What the limits leave of {@code most} messages. */
    Uni<Allowance> allowance(UUID channel, List<Limit> limits, int most, Instant now) {
        if (limits.isEmpty()) {
            return Uni.createFrom().item(new Allowance(most, now));
        }
        var longest =
                limits.stream().map(Limit::within).max(Duration::compareTo).orElseThrow();
        int mostUsed = limits.stream().mapToInt(Limit::most).max().orElseThrow();
        return Transaction.current()
                .select(LATELY, channel, now.minus(longest).atOffset(ZoneOffset.UTC), mostUsed)
                .map(rows -> {
                    var used = new ArrayList<Instant>();
                    while (rows.hasNext()) {
                        used.add(((OffsetDateTime) rows.next()[0]).toInstant());
                    }
                    return Allowance.of(limits, used, most, now);
                });
    }

    Uni<List<Attempt>> of(Collection<UUID> deliveries) {
        return deliveries.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list("deliveryId in ?1 order by number", deliveries);
    }
}
