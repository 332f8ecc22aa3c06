package io.kaituo.notification.webhook;

import io.kaituo.notification.webhook.Outcome.Failure;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** Every attempt of the last 30 days; what was sent stands in the log, and what was answered is nobody's business. */
@ApplicationScoped
class Ledger {

    private static final String WRITE =
            """
            insert into webhook_attempt (region, subscription_id, replay, id, event_id, deal_id, sequence, type, attempt, status,
                http_status, error, latency_ms, at)
            select $1, $2, $3, * from unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::bigint[], $8::text[], $9::int[],
                $10::text[], $11::int[], $12::text[], $13::int[], $14::timestamptz[])""";
    private static final String LIST =
            """
            select id, event_id, deal_id, sequence, type, attempt, replay, status, http_status, error, latency_ms, at
            from webhook_attempt where region = $1 and subscription_id = $2 and at <= $3 and (at, id) < ($3, $4)""";

    /** Joins the current transaction. */
    void write(String region, UUID subscription, boolean replay, List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return;
        }
        Transaction.current()
                .writeLast(
                        WRITE,
                        region,
                        subscription,
                        replay,
                        column(attempts, Attempt::id, UUID[]::new),
                        column(attempts, attempt -> attempt.message().id(), UUID[]::new),
                        column(attempts, attempt -> attempt.message().dealId(), UUID[]::new),
                        column(attempts, attempt -> attempt.message().sequence(), Long[]::new),
                        column(attempts, attempt -> attempt.message().type(), String[]::new),
                        column(attempts, Attempt::number, Integer[]::new),
                        column(attempts, attempt -> attempt.status().name(), String[]::new),
                        column(attempts, attempt -> attempt.outcome().httpStatus(), Integer[]::new),
                        column(attempts, attempt -> name(attempt.outcome().failure()), String[]::new),
                        column(attempts, attempt -> attempt.outcome().latencyMs(), Integer[]::new),
                        column(attempts, attempt -> attempt.at().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new));
    }

    /** The newest first, at most {@code most}. */
    Uni<List<DeliveryView>> list(String region, UUID subscription, DeliveryFilter filter, Cursor after, int most) {
        var sql = new StringBuilder(LIST);
        var parameters =
                new ArrayList<Object>(List.of(region, subscription, after.at().atOffset(ZoneOffset.UTC), after.id()));
        filter.narrow(sql, parameters);
        parameters.add(most);
        sql.append(" order by at desc, id desc limit $").append(parameters.size());
        return Transaction.current()
                .select(sql.toString(), parameters.toArray())
                .map(Ledger::views);
    }

    private static List<DeliveryView> views(Result rows) {
        var views = new ArrayList<DeliveryView>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            views.add(new DeliveryView(
                    (UUID) row[0],
                    (UUID) row[1],
                    (UUID) row[2],
                    (Long) row[3],
                    (String) row[4],
                    (Integer) row[5],
                    (Boolean) row[6],
                    AttemptStatus.valueOf((String) row[7]),
                    (Integer) row[8],
                    row[9] == null ? null : Failure.valueOf((String) row[9]),
                    (Integer) row[10],
                    ((OffsetDateTime) row[11]).toInstant()));
        }
        return views;
    }

    private static String name(Failure failure) {
        return failure == null ? null : failure.name();
    }

    private static <C> C[] column(List<Attempt> attempts, Function<Attempt, C> value, IntFunction<C[]> array) {
        return attempts.stream().map(value).toArray(array);
    }
}
