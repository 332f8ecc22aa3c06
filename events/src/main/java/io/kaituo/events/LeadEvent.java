package io.kaituo.events;

import java.util.UUID;

/** Everything lead-service tells the others. */
public sealed interface LeadEvent extends IntegrationEvent
        permits RegisterEvent, FirstContactEvent, LeadCareEvent, LeadOwnerEvent, ContestEvent, LeadEndEvent {

    String TOPIC = "lead-events";

    /** The lead it is about; for a decision about many leads the decision's own id. */
    UUID leadId();

    @Override
    default UUID subject() {
        return leadId();
    }

    @Override
    default String topic() {
        return TOPIC;
    }
}
