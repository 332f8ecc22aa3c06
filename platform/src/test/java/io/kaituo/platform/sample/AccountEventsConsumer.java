package io.kaituo.platform.sample;

import io.kaituo.events.AccountEvent;
import io.kaituo.events.AccountEvent.DealStageChanged;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.platform.inbox.BatchConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Writes down where deals stand, all that come together with one statement, unless the stage is barred. */
@ApplicationScoped
class AccountEventsConsumer implements BatchConsumer<AccountEvent> {

    private static final String HEAR =
            """
            insert into heard_stage (region, deal_id, stage, together)
            select $1, deal_id, stage, $4 from unnest($2::uuid[], $3::text[]) with ordinality as e (deal_id, stage, n)
            order by n""";

    private final Inbox inbox;

    AccountEventsConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("account-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "heard-stages";
    }

    @Override
    public Class<AccountEvent> family() {
        return AccountEvent.class;
    }

    @Override
    public boolean wants(Class<? extends IntegrationEvent> type) {
        return type == DealStageChanged.class;
    }

    /** The effect comes before the refusal, so that a refusal has something to undo. */
    @Override
    public Uni<?> applyAll(List<AccountEvent> events) {
        var moved = events.stream().map(DealStageChanged.class::cast).toList();
        String region = moved.get(0).region();
        return Transaction.current()
                .update(
                        HEAR,
                        region,
                        column(moved, DealStageChanged::dealId).toArray(UUID[]::new),
                        column(moved, DealStageChanged::stage).toArray(String[]::new),
                        moved.size())
                .chain(() -> Multi.createFrom()
                        .iterable(column(moved, DealStageChanged::stage))
                        .onItem()
                        .transformToUniAndConcatenate(stage -> Barred.refuse(region, stage))
                        .collect()
                        .asList());
    }

    private static <T> List<T> column(List<DealStageChanged> moved, Function<DealStageChanged, T> value) {
        return moved.stream().map(value).toList();
    }
}
