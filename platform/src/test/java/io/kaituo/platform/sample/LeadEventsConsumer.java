package io.kaituo.platform.sample;

import io.kaituo.events.LeadEvent;
import io.kaituo.events.RegisterEvent.LeadRegistered;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Writes down every registered lead it hears of, unless the company is barred. */
@ApplicationScoped
class LeadEventsConsumer implements EventConsumer<LeadEvent> {

    private static final String HEAR = "insert into heard_lead (region, lead_id, company_name) values ($1, $2, $3)";

    private final Inbox inbox;

    LeadEventsConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("lead-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "heard-leads";
    }

    @Override
    public Class<LeadEvent> family() {
        return LeadEvent.class;
    }

    @Override
    public int lanes() {
        return 2;
    }

    /** The effect comes before the refusal, so that a refusal has something to undo. */
    @Override
    public Uni<?> apply(LeadEvent event) {
        return event instanceof LeadRegistered registered
                ? Transaction.current()
                        .update(HEAR, registered.region(), registered.leadId(), registered.companyName())
                        .chain(() -> Barred.refuse(registered.region(), registered.companyName()))
                : EventConsumer.nothing();
    }
}
