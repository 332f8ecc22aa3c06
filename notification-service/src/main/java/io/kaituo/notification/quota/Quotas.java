package io.kaituo.notification.quota;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.Transactions;
import io.kaituo.platform.web.Refused;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * How often one integrator may ask, so that none of them takes the service from the others or from people. A replica takes a
 * twentieth of a minute's allowance at a time out of the one row all replicas share, and counts that down by itself.
 */
@ApplicationScoped
class Quotas {

    private static final int SHARES = 20;
    private static final String TAKE =
            """
            insert into integrator_quota as q (region, client, minute, taken) values ($1, $2, $3, $4)
            on conflict (region, client) do update set minute = excluded.minute,
                taken = case when q.minute = excluded.minute then q.taken + excluded.taken else excluded.taken end
            where q.minute <> excluded.minute or q.taken + excluded.taken <= $5
            returning taken""";

    private final Map<String, Share> shares = new ConcurrentHashMap<>();
    private final SecurityIdentity identity;
    private final Caller caller;
    private final Transactions transactions;
    private final Clock clock;
    private final int perMinute;
    private final int share;

    Quotas(
            SecurityIdentity identity,
            Caller caller,
            Transactions transactions,
            Clock clock,
            @ConfigProperty(name = "kaituo.integrators.requests-per-minute") int perMinute) {
        this.identity = identity;
        this.caller = caller;
        this.transactions = transactions;
        this.clock = clock;
        this.perMinute = perMinute;
        this.share = Math.max(1, perMinute / SHARES);
    }

    @ServerRequestFilter
    public Uni<Void> count() {
        if (identity.isAnonymous() || !caller.is("integrator")) {
            return Uni.createFrom().voidItem();
        }
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        String client = caller.id();
        var regions = caller.regions().names();
        return regions.isEmpty() || shares.getOrDefault(client, Share.NONE).use(minute)
                ? Uni.createFrom().voidItem()
                : take(client, regions.get(0), minute);
    }

    private Uni<Void> take(String client, String home, Instant minute) {
        return transactions
                .in(Regions.only(home), () -> Transaction.current()
                        .select(TAKE, home, client, minute.atOffset(ZoneOffset.UTC), share, perMinute)
                        .map(rows -> rows.hasNext()))
                .invoke(granted -> {
                    if (!granted) {
                        throw tooMany(minute);
                    }
                    shares.merge(client, Share.of(minute, share - 1), Share::and);
                })
                .replaceWithVoid();
    }

    private Refused tooMany(Instant minute) {
        var wait = Duration.between(clock.instant(), minute.plus(1, ChronoUnit.MINUTES))
                .plusSeconds(1);
        return Refused.tooMany(wait, "integrator.quota", perMinute, wait.toSeconds());
    }
}
