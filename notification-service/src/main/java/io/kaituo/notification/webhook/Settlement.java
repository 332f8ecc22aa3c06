package io.kaituo.notification.webhook;

import io.kaituo.notification.subscription.DisabledReason;
import io.kaituo.notification.subscription.Subscriptions;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Writes what became of a turn, all of it in one transaction and a handful of statements, however many events it had. Who
 * lost the lease writes nothing: then somebody else delivers it again.
 */
@ApplicationScoped
class Settlement {

    private static final String FENCE = "select 1 from webhook_course where id = $1 and lease = $2 for update";
    private static final String STORE_LANES =
            """
            insert into webhook_lane
                (course_id, region, deal_id, next_sequence, attempts, due_at, gap_from, gap_to, notice_id, notice_at)
            select $1, $2, * from unnest($3::uuid[], $4::bigint[], $5::int[], $6::timestamptz[], $7::bigint[], $8::bigint[],
                $9::uuid[], $10::timestamptz[])
            on conflict (course_id, deal_id) do update set next_sequence = excluded.next_sequence,
                attempts = excluded.attempts, due_at = excluded.due_at, gap_from = excluded.gap_from,
                gap_to = excluded.gap_to, notice_id = excluded.notice_id, notice_at = excluded.notice_at""";
    private static final String CLOSE_LANES = "delete from webhook_lane where course_id = $1 and deal_id = any ($2)";
    private static final String GIVE_UP =
            """
            insert into webhook_given_up (subscription_id, region, deal_id, sequence, event_id, at)
            select $1, $2, * from unnest($3::uuid[], $4::bigint[], $5::uuid[], $6::timestamptz[])
            on conflict do nothing""";
    private static final String MADE_GOOD =
            "delete from webhook_given_up where subscription_id = $1 and event_id = any ($2)";
    private static final String GO_ON =
            """
            update webhook_course set position = $2, pace = $3, failures = $4, failing_since = $5,
                succeeded_at = coalesce($6, succeeded_at), probe_at = $7, lease = null, lease_until = served_at,
                delivered = delivered + $9, given_up = given_up + $10,
                wake_at = (select case when count(*) > 0 then greatest(min(due_at), $8) end from webhook_lane where course_id = $1),
                active = active and (until is null or $2 < until
                    or exists (select 1 from webhook_lane where course_id = $1))
            where id = $1""";

    private final Ledger ledger;
    private final Subscriptions subscriptions;
    private final Transactions transactions;
    private final Clock clock;

    Settlement(Ledger ledger, Subscriptions subscriptions, Transactions transactions, Clock clock) {
        this.ledger = ledger;
        this.subscriptions = subscriptions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** False when the lease was lost meanwhile. */
    Uni<Boolean> of(Turn turn, boolean expired) {
        var course = turn.course();
        return transactions.in(Regions.only(course.region()), () -> Transaction.current()
                .select(FENCE, course.id(), course.lease())
                .map(rows -> rows.hasNext())
                .call(held -> held ? write(turn, expired) : Uni.createFrom().voidItem()));
    }

    private Uni<Void> write(Turn turn, boolean expired) {
        var course = turn.course();
        var now = clock.instant();
        lanes(turn);
        ledger.write(course.region(), course.subscriptionId(), course.replay(), turn.attempts());
        givenUp(turn);
        goOn(turn, now);
        return disabled(turn, expired, now);
    }

    private Uni<Void> disabled(Turn turn, boolean expired, Instant now) {
        var course = turn.course();
        if (turn.gone()) {
            return subscriptions.disable(course.subscriptionId(), DisabledReason.GONE);
        }
        if (expired) {
            return subscriptions.disable(course.subscriptionId(), DisabledReason.EXPIRED);
        }
        return !course.replay() && turn.hopeless(now)
                ? subscriptions.disable(course.subscriptionId(), DisabledReason.NO_SUCCESS)
                : Uni.createFrom().voidItem();
    }

    private static void lanes(Turn turn) {
        var course = turn.course();
        var open = turn.open();
        if (!open.isEmpty()) {
            Transaction.current()
                    .writeLast(
                            STORE_LANES,
                            course.id(),
                            course.region(),
                            column(open, Lane::dealId, UUID[]::new),
                            column(open, Lane::next, Long[]::new),
                            column(open, Lane::attempts, Integer[]::new),
                            column(open, lane -> utc(lane.dueAt()), OffsetDateTime[]::new),
                            column(
                                    open,
                                    lane -> lane.gap() == null
                                            ? null
                                            : lane.gap().from(),
                                    Long[]::new),
                            column(
                                    open,
                                    lane -> lane.gap() == null
                                            ? null
                                            : lane.gap().to(),
                                    Long[]::new),
                            column(
                                    open,
                                    lane -> lane.gap() == null
                                            ? null
                                            : lane.gap().notice(),
                                    UUID[]::new),
                            column(
                                    open,
                                    lane -> lane.gap() == null
                                            ? null
                                            : utc(lane.gap().at()),
                                    OffsetDateTime[]::new));
        }
        if (!turn.closed().isEmpty()) {
            Transaction.current()
                    .writeLast(CLOSE_LANES, course.id(), turn.closed().toArray(UUID[]::new));
        }
    }

    private static void givenUp(Turn turn) {
        var course = turn.course();
        var lost = turn.givenUp();
        if (!lost.isEmpty()) {
            Transaction.current()
                    .writeLast(
                            GIVE_UP,
                            course.subscriptionId(),
                            course.region(),
                            column(lost, attempt -> attempt.message().dealId(), UUID[]::new),
                            column(lost, attempt -> attempt.message().sequence(), Long[]::new),
                            column(lost, attempt -> attempt.message().id(), UUID[]::new),
                            column(lost, attempt -> utc(attempt.at()), OffsetDateTime[]::new));
        }
        if (course.replay()) {
            var delivered = turn.attempts().stream().filter(Attempt::delivered).toList();
            Transaction.current()
                    .writeLast(
                            MADE_GOOD,
                            course.subscriptionId(),
                            column(delivered, attempt -> attempt.message().id(), UUID[]::new));
        }
    }

    private static void goOn(Turn turn, Instant now) {
        var course = turn.course();
        int failures = turn.failures();
        var succeeded = turn.attempts().stream().anyMatch(Attempt::delivered) ? utc(now) : null;
        var rest = turn.restUntil().orElse(now);
        var probe = Course.nextProbe(failures, now);
        Transaction.current()
                .writeLast(
                        GO_ON,
                        course.id(),
                        turn.horizon(),
                        Course.nextPace(course.pace(), turn.inTime(), failures),
                        failures,
                        turn.failingSince() == null ? null : utc(turn.failingSince()),
                        succeeded,
                        utc(probe.isAfter(rest) ? probe : rest),
                        utc(rest),
                        turn.attempts().stream().filter(Attempt::delivered).count(),
                        (long) turn.givenUp().size());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static <T, C> C[] column(List<T> rows, Function<T, C> value, IntFunction<C[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
