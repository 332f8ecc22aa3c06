package io.kaituo.notification.feed;

import io.kaituo.platform.transaction.OwnContext;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The newest events of each region, read once for everybody who follows it at this replica; whoever is further behind
 * reads the log.
 */
@ApplicationScoped
class FeedWindow {

    private static final int WIDTH = 500;

    private final FeedLog log;
    private final FeedTail tail;
    private final Transactions transactions;
    private final Vertx vertx;
    private final Map<String, Recent> recent = new ConcurrentHashMap<>();
    private final Map<String, Uni<Recent>> loading = new ConcurrentHashMap<>();

    FeedWindow(FeedLog log, FeedTail tail, Transactions transactions, Vertx vertx) {
        this.log = log;
        this.tail = tail;
        this.transactions = transactions;
        this.vertx = vertx;
    }

    /** As {@link FeedLog#page}, in no transaction of the caller's. */
    Uni<FeedPage> page(FeedCursor after, FeedFilter filter, int limit) {
        var known = recent.get(after.region());
        if (known != null && known.covers(after.position())) {
            return Uni.createFrom().item(known.page(after, filter, limit));
        }
        long head = tail.head(after.region());
        if (after.position() == head) {
            return Uni.createFrom().item(new FeedPage(List.of(), after));
        }
        return after.position() >= head - WIDTH && after.position() < head
                ? newest(after.region())
                        .chain(loaded -> loaded.covers(after.position())
                                ? Uni.createFrom().item(loaded.page(after, filter, limit))
                                : read(after, filter, limit))
                : read(after, filter, limit);
    }

    private Uni<FeedPage> read(FeedCursor after, FeedFilter filter, int limit) {
        return OwnContext.of(
                vertx,
                () -> transactions.reading(
                        Regions.only(after.region()), () -> log.page(after.region(), after, filter, limit)));
    }

    /** Whoever asks meanwhile gets the same answer. */
    private Uni<Recent> newest(String region) {
        return loading.computeIfAbsent(region, name -> OwnContext.of(vertx, () -> load(name))
                .invoke(loaded -> recent.put(name, loaded))
                .onTermination()
                .invoke(() -> loading.remove(name))
                .memoize()
                .indefinitely());
    }

    private Uni<Recent> load(String region) {
        var known = recent.get(region);
        long oldest = Math.max(0, tail.head(region) - WIDTH);
        long from = known != null && known.until() >= oldest ? known.until() : oldest;
        return transactions
                .reading(Regions.only(region), () -> log.after(region, from, FeedFilter.ALL, WIDTH))
                .map(events -> from == oldest ? Recent.of(from, events) : known.and(events));
    }

    /** Consecutive events of a region: everything after one place up to another. */
    private record Recent(long from, List<FeedEvent> events) {

        /** Positions have no gap, but what came right after the place may be dropped already. */
        static Recent of(long from, List<FeedEvent> events) {
            return new Recent(events.isEmpty() ? from : events.get(0).position() - 1, List.copyOf(events));
        }

        long until() {
            return from + events.size();
        }

        boolean covers(long position) {
            return position >= from && position < until();
        }

        Recent and(List<FeedEvent> newer) {
            var all = new ArrayList<>(events);
            all.addAll(newer);
            int surplus = Math.max(0, all.size() - WIDTH);
            return of(from + surplus, all.subList(surplus, all.size()));
        }

        FeedPage page(FeedCursor after, FeedFilter filter, int limit) {
            int skipped = (int) (after.position() - from);
            var wanted = events.subList(skipped, events.size()).stream()
                    .filter(filter::wants)
                    .limit(limit)
                    .toList();
            return FeedPage.of(wanted, limit, new FeedCursor(after.region(), until()));
        }
    }
}
