package io.kaituo.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What lead-service hands over to account-service, and to nobody else: the only topic that carries a contact's personal
 * data, and the shortest kept (decision 13).
 */
public sealed interface ConversionEvent extends IntegrationEvent {

    String TOPIC = "lead-conversions";

    UUID leadId();

    /** Everything handed over of one lead keeps its order. */
    @Override
    default String key() {
        return leadId().toString();
    }

    @Override
    default String topic() {
        return TOPIC;
    }

    /**
     * A lead became an account, a deal and, where somebody is known by name, a contact; account-service creates them under
     * exactly these ids and never refuses (decision 15).
     *
     * @param accountId         new, or an account that is there already and only gets the deal and the contact
     * @param firstRegisteredAt when the customer was first registered; it follows them into the account (R5.4)
     * @param contactId         null when nobody is known by name; {@code contact} is null then too
     * @param amount            null until somebody estimates it
     */
    @EventType("lead.became-account.v1")
    record LeadBecameAccount(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String ownerId,
            UUID accountId,
            String companyName,
            String industry,
            Instant firstRegisteredAt,
            UUID contactId,
            Contact contact,
            UUID dealId,
            String dealName,
            Money amount,
            LocalDate expectedCloseOn)
            implements ConversionEvent {

        /** The lead's own stream is told on {@code lead-events}; each deal is handed over once. */
        @Override
        public UUID subject() {
            return dealId;
        }
    }

    /** The person to speak to. */
    record Contact(String name, String title, String phone, String email) {}
}
