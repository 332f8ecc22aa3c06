package io.kaituo.notification.inbox;

import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** Counts open items as far as anybody reads: each number costs no more than its bound, however full the inbox. */
@ApplicationScoped
class InboxCounts {

    private static final int MOST_OF_A_KIND = 99;
    private static final int MOST = 1000;

    private static final String COUNT =
            """
            select kind, (select count(*) from (select 1 from inbox_item
                where region = any ($1) and recipient_id = $2 and kind = k.kind and status = 'OPEN' limit $4) one)
            from unnest($3::text[]) k(kind)
            union all
            select '', (select count(*) from (select 1 from inbox_item
                where region = any ($1) and recipient_id = $2 and status = 'OPEN' limit $5) one)
            union all
            select '!', (select count(*) from (select 1 from inbox_item
                where region = any ($1) and recipient_id = $2 and status = 'OPEN' and ranks_at < $6 limit $4) one)""";

    private static final String TOGETHER =
            """
            select id, (select count(*) from (select 1 from inbox_item
                where region = any ($1) and recipient_id = $2 and group_id = g.id and status = 'OPEN' limit $4) one)
            from unnest($3::uuid[]) g(id)""";

    /**
     * How much is open.
     *
     * @param total   up to {@code 1000+}
     * @param overdue how much of it should have been seen to before now, up to {@code 99+}
     * @param kinds   what there is of each kind, up to {@code 99+}
     */
    record InboxCountsView(String total, String overdue, Map<InboxKind, String> kinds) {}

    Uni<InboxCountsView> open(Collection<String> regions, String recipient, Instant now) {
        return Transaction.current()
                .select(
                        COUNT,
                        regions.toArray(String[]::new),
                        recipient,
                        Stream.of(InboxKind.values()).map(InboxKind::name).toArray(String[]::new),
                        MOST_OF_A_KIND + 1,
                        MOST + 1,
                        now.atOffset(ZoneOffset.UTC))
                .map(InboxCounts::view);
    }

    /** How many of somebody's open items belong to each of these groups. */
    Uni<Map<UUID, String>> together(Collection<String> regions, String recipient, Collection<UUID> groups) {
        return Transaction.current()
                .select(
                        TOGETHER,
                        regions.toArray(String[]::new),
                        recipient,
                        groups.toArray(UUID[]::new),
                        MOST_OF_A_KIND + 1)
                .map(rows -> {
                    var counts = new HashMap<UUID, String>();
                    while (rows.hasNext()) {
                        Object[] row = rows.next();
                        counts.put((UUID) row[0], capped((Long) row[1], MOST_OF_A_KIND));
                    }
                    return counts;
                });
    }

    private static InboxCountsView view(Result rows) {
        var kinds = new EnumMap<InboxKind, String>(InboxKind.class);
        String total = "0";
        String overdue = "0";
        while (rows.hasNext()) {
            Object[] row = rows.next();
            long count = (Long) row[1];
            switch ((String) row[0]) {
                case "" -> total = capped(count, MOST);
                case "!" -> overdue = capped(count, MOST_OF_A_KIND);
                default -> {
                    if (count > 0) {
                        kinds.put(InboxKind.valueOf((String) row[0]), capped(count, MOST_OF_A_KIND));
                    }
                }
            }
        }
        return new InboxCountsView(total, overdue, kinds);
    }

    private static String capped(long count, int most) {
        return count > most ? most + "+" : Long.toString(count);
    }
}
