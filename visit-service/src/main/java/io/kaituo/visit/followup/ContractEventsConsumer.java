package io.kaituo.visit.followup;

import io.kaituo.events.ContractEvent.ContractAmended;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.ContractEvent.ContractVoided;
import io.kaituo.events.ContractEvent.OfContract;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A signed contract triggers its follow-ups; an amendment moves them, voiding it cancels what is open. */
@ApplicationScoped
class ContractEventsConsumer implements EventConsumer<OfContract> {

    private final Inbox inbox;
    private final Planning planning;

    ContractEventsConsumer(Inbox inbox, Planning planning) {
        this.inbox = inbox;
        this.planning = planning;
    }

    @Incoming("contract-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "follow-up";
    }

    @Override
    public Class<OfContract> family() {
        return OfContract.class;
    }

    @Override
    public Uni<?> apply(OfContract event) {
        if (event instanceof ContractSigned signed) {
            return planning.begin(signed.contractId(), signed.region(), deal(signed), terms(signed));
        }
        if (event instanceof ContractAmended amended) {
            return planning.amend(amended.contractId(), deal(amended), terms(amended));
        }
        if (event instanceof ContractVoided voided && voided.wasSigned()) {
            return planning.cancel(voided.contractId());
        }
        return EventConsumer.nothing();
    }

    private static Deal deal(ContractSigned signed) {
        return new Deal(signed.dealId(), signed.dealName(), signed.accountId(), signed.accountName(), signed.ownerId());
    }

    private static Deal deal(ContractAmended amended) {
        return new Deal(
                amended.dealId(), amended.dealName(), amended.accountId(), amended.accountName(), amended.ownerId());
    }

    private static Terms terms(ContractSigned signed) {
        return new Terms(
                signed.signedOn(),
                signed.at(),
                signed.startsOn(),
                signed.endsOn(),
                signed.total().amount(),
                signed.total().currency());
    }

    private static Terms terms(ContractAmended amended) {
        return new Terms(
                amended.signedOn(),
                amended.at(),
                amended.startsOn(),
                amended.endsOn(),
                amended.total().amount(),
                amended.total().currency());
    }
}
