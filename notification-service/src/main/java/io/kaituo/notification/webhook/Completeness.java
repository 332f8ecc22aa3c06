package io.kaituo.notification.webhook;

import io.kaituo.notification.subscription.Subscription;
import io.kaituo.notification.webhook.CompletenessView.Missing;
import io.kaituo.notification.webhook.CompletenessView.OfDeal;
import io.kaituo.notification.webhook.CompletenessView.Why;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** Proves what a subscriber has, from the log and what delivery keeps of it: nothing is counted that could be counted wrong. */
@ApplicationScoped
class Completeness {

    private static final int MOST_COUNTED = 1_000;
    private static final String SUMMARY =
            """
            select coalesce((select last_position from feed_head where region = c.region), 0), c.position,
                (select count(*) from (select 1 from webhook_lane where course_id = c.id limit $2) behind),
                (select count(*) from (select 1 from webhook_given_up where subscription_id = c.id limit $2) lost)
            from webhook_course c where c.id = $1""";
    private static final String OF_DEAL =
            """
            select e.sequence,
                e.position > c.position or e.sequence >= coalesce(l.next_sequence, e.sequence + 1) as waiting,
                g.sequence is not null as given_up
            from webhook_course c join feed_event e on e.region = c.region
            left join webhook_lane l on l.course_id = c.id and l.deal_id = e.deal_id
            left join webhook_given_up g
                on g.subscription_id = c.id and g.deal_id = e.deal_id and g.sequence = e.sequence
            where c.id = $1 and e.region = $2 and e.deal_id = $3 and e.position > c.promised_from
            and (cardinality($4::text[]) = 0 or e.type = any ($4)) and (cardinality($5::uuid[]) = 0 or e.deal_id = any ($5))
            order by e.sequence""";

    /** @param dealId null for the summary alone */
    Uni<CompletenessView> of(Subscription subscription, UUID dealId) {
        return Transaction.current()
                .select(SUMMARY, subscription.id(), MOST_COUNTED)
                .map(Result::next)
                .chain(row -> dealId == null
                        ? Uni.createFrom().item(view(subscription, row, null))
                        : deal(subscription, dealId).map(deal -> view(subscription, row, deal)));
    }

    private static CompletenessView view(Subscription subscription, Object[] row, OfDeal deal) {
        long last = (Long) row[0];
        long reached = (Long) row[1];
        long behind = (Long) row[2];
        long lost = (Long) row[3];
        return new CompletenessView(
                subscription.id(),
                subscription.region(),
                last,
                reached,
                behind,
                lost,
                reached >= last && behind == 0 && lost == 0,
                deal);
    }

    private static Uni<OfDeal> deal(Subscription subscription, UUID dealId) {
        return Transaction.current()
                .select(
                        OF_DEAL,
                        subscription.id(),
                        subscription.region(),
                        dealId,
                        subscription.types().toArray(String[]::new),
                        subscription.dealIds().toArray(UUID[]::new))
                .map(rows -> {
                    var told = new ArrayList<Told>();
                    while (rows.hasNext()) {
                        Object[] row = rows.next();
                        told.add(new Told((Long) row[0], why((Boolean) row[1], (Boolean) row[2])));
                    }
                    return deal(dealId, told);
                });
    }

    private static Why why(boolean waiting, boolean givenUp) {
        return givenUp ? Why.GIVEN_UP : waiting ? Why.WAITING : null;
    }

    static OfDeal deal(UUID dealId, List<Told> told) {
        if (told.isEmpty()) {
            return new OfDeal(dealId, null, null, null, true, List.of());
        }
        var delivered = told.stream().takeWhile(one -> one.missing() == null).toList();
        var missing = missing(told);
        return new OfDeal(
                dealId,
                told.get(0).sequence(),
                told.get(told.size() - 1).sequence(),
                delivered.isEmpty() ? null : delivered.get(delivered.size() - 1).sequence(),
                missing.isEmpty(),
                missing);
    }

    /** Neighbours that are missing for the same reason are one range. */
    private static List<Missing> missing(List<Told> told) {
        var ranges = new ArrayList<Missing>();
        Told before = null;
        for (var one : told) {
            if (one.missing() != null) {
                boolean goesOn = before != null && before.missing() == one.missing();
                long from = goesOn ? ranges.remove(ranges.size() - 1).from() : one.sequence();
                ranges.add(new Missing(from, one.sequence(), one.missing()));
            }
            before = one;
        }
        return List.copyOf(ranges);
    }

    /** One number of the deal; {@code missing} is null when it was delivered. */
    record Told(long sequence, Why missing) {}
}
