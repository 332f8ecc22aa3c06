package io.kaituo.account.deals;

import io.kaituo.events.AccountEvent;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ContractAmended;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.ContractEvent.ContractVoided;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What contracts do to deals: a signature wins one, an amendment changes its amount, a voided one puts it in question. */
@ApplicationScoped
class ContractEventsConsumer implements EventConsumer<ContractEvent.OfContract> {

    private final Inbox inbox;
    private final Deals deals;
    private final Outbox outbox;
    private final Clock clock;

    ContractEventsConsumer(Inbox inbox, Deals deals, Outbox outbox, Clock clock) {
        this.inbox = inbox;
        this.deals = deals;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Incoming("contract-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "deals";
    }

    @Override
    public Class<ContractEvent.OfContract> family() {
        return ContractEvent.OfContract.class;
    }

    @Override
    public Uni<?> apply(ContractEvent.OfContract event) {
        var now = clock.instant();
        if (event instanceof ContractSigned signed) {
            return tell(signed.dealId(), deal -> deal.sign(signed, now));
        }
        if (event instanceof ContractAmended amended) {
            return tell(amended.dealId(), deal -> deal.amend(amended, now));
        }
        if (event instanceof ContractVoided voided && voided.wasSigned()) {
            return tell(voided.dealId(), deal -> deal.question(voided.contractId(), now));
        }
        return EventConsumer.nothing();
    }

    private Uni<?> tell(UUID dealId, Function<Deal, Optional<AccountEvent>> news) {
        return deals.ofEvent(dealId).invoke(deal -> news.apply(deal).ifPresent(outbox::publish));
    }
}
