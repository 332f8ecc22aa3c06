package io.kaituo.visit.followup;

import io.kaituo.events.ContractEnding.ContractTerminated;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ContractAmended;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.ContractEvent.ContractVoided;
import io.kaituo.events.ExecutionEvent.MilestoneReached;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A signed contract triggers its follow-ups, a reached milestone more; amendments move them, its end cancels what is open. */
@ApplicationScoped
class ContractEventsConsumer implements EventConsumer<ContractEvent> {

    private static final Set<Class<?>> WANTED = Set.of(
            ContractSigned.class,
            ContractAmended.class,
            ContractVoided.class,
            ContractTerminated.class,
            MilestoneReached.class);

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
    public Class<ContractEvent> family() {
        return ContractEvent.class;
    }

    @Override
    public boolean wants(Class<? extends IntegrationEvent> type) {
        return WANTED.contains(type);
    }

    @Override
    public Uni<?> apply(ContractEvent event) {
        if (event instanceof ContractSigned signed) {
            return planning.begin(signed.contractId(), signed.region(), deal(signed), terms(signed));
        }
        if (event instanceof ContractAmended amended) {
            return planning.amend(amended.contractId(), deal(amended), terms(amended));
        }
        if (event instanceof ContractVoided voided && voided.wasSigned()) {
            return planning.cancel(voided.contractId(), LocalDate.MIN, "contract-voided");
        }
        if (event instanceof ContractTerminated terminated) {
            return planning.cancel(terminated.contractId(), terminated.effectiveOn(), "contract-terminated");
        }
        return event instanceof MilestoneReached reached ? reach(reached) : EventConsumer.nothing();
    }

    private Uni<?> reach(MilestoneReached reached) {
        return Anchor.reachedBy(reached.code())
                .<Uni<?>>map(anchor -> planning.reach(reached.contractId(), anchor, reached.actualOn(), reached.at()))
                .orElseGet(EventConsumer::nothing);
    }

    private static Deal deal(ContractSigned signed) {
        return new Deal(signed.dealId(), signed.dealName(), signed.accountId(), signed.accountName(), signed.ownerId());
    }

    private static Deal deal(ContractAmended amended) {
        return new Deal(
                amended.dealId(), amended.dealName(), amended.accountId(), amended.accountName(), amended.ownerId());
    }

    private static Terms terms(ContractSigned signed) {
        return Terms.agreed(
                signed.signedOn(),
                signed.at(),
                signed.startsOn(),
                signed.endsOn(),
                signed.total().amount(),
                signed.total().currency());
    }

    private static Terms terms(ContractAmended amended) {
        return Terms.agreed(
                amended.signedOn(),
                amended.at(),
                amended.startsOn(),
                amended.endsOn(),
                amended.total().amount(),
                amended.total().currency());
    }
}
