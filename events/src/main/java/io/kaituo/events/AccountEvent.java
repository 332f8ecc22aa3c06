package io.kaituo.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Everything account-service tells the others of accounts and deals. */
public sealed interface AccountEvent extends IntegrationEvent {

    String TOPIC = "account-events";

    @Override
    default String topic() {
        return TOPIC;
    }

    /** A company we do or want to do business with. */
    @EventType("account.created.v1")
    record AccountCreated(UUID id, Instant at, String region, UUID accountId, String name, String ownerId)
            implements AccountEvent {

        @Override
        public UUID subject() {
            return accountId;
        }
    }

    /** Its name or owner changed. */
    @EventType("account.changed.v1")
    record AccountChanged(UUID id, Instant at, String region, UUID accountId, String name, String ownerId)
            implements AccountEvent {

        @Override
        public UUID subject() {
            return accountId;
        }
    }

    /** Something else is known of them; what it is stays in account-service. */
    @EventType("contact.changed.v1")
    record ContactChanged(UUID id, Instant at, String region, UUID contactId, UUID accountId, String changedBy)
            implements AccountEvent {

        @Override
        public UUID subject() {
            return contactId;
        }
    }

    /** Somebody to speak to at the company; who they are stays in account-service. */
    @EventType("contact.added.v1")
    record ContactAdded(UUID id, Instant at, String region, UUID contactId, UUID accountId, String addedBy)
            implements AccountEvent {

        @Override
        public UUID subject() {
            return contactId;
        }
    }

    /** An opportunity to sell; {@code amount} is null until somebody estimates it. */
    @EventType("deal.opened.v1")
    record DealOpened(
            UUID id,
            Instant at,
            String region,
            UUID dealId,
            UUID accountId,
            String accountName,
            String name,
            String ownerId,
            String stage,
            Money amount)
            implements AccountEvent {

        @Override
        public UUID subject() {
            return dealId;
        }
    }

    /** Its name, owner or amount changed. */
    @EventType("deal.changed.v1")
    record DealChanged(
            UUID id, Instant at, String region, UUID dealId, UUID accountId, String name, String ownerId, Money amount)
            implements AccountEvent {

        @Override
        public UUID subject() {
            return dealId;
        }
    }

    /** It went on, or back, between two stages of the playbook it was opened under; both by their code. */
    @EventType("deal.stage-changed.v1")
    record DealStageChanged(
            UUID id,
            Instant at,
            String region,
            UUID dealId,
            UUID accountId,
            String ownerId,
            String fromStage,
            String stage)
            implements AccountEvent {

        @Override
        public UUID subject() {
            return dealId;
        }
    }

    /** The customer means to buy, as somebody heard on {@code intentOn}; proposals begin here (R5.22). */
    @EventType("deal.intent-recorded.v1")
    record DealIntentRecorded(
            UUID id,
            Instant at,
            String region,
            UUID dealId,
            UUID accountId,
            String ownerId,
            LocalDate intentOn,
            String recordedBy)
            implements AccountEvent {

        @Override
        public UUID subject() {
            return dealId;
        }
    }

    /** The customer bought; {@code contractId} is null when a person said so without a contract. */
    @EventType("deal.won.v1")
    record DealWon(
            UUID id,
            Instant at,
            String region,
            UUID dealId,
            UUID accountId,
            String ownerId,
            UUID contractId,
            Money amount,
            LocalDate closedOn)
            implements AccountEvent {

        @Override
        public UUID subject() {
            return dealId;
        }
    }

    /** The customer bought elsewhere or not at all; {@code reason} is a person's words. */
    @EventType("deal.lost.v1")
    record DealLost(
            UUID id,
            Instant at,
            String region,
            UUID dealId,
            UUID accountId,
            String ownerId,
            String reason,
            LocalDate closedOn)
            implements AccountEvent {

        @Override
        public UUID subject() {
            return dealId;
        }
    }

    /** The contract that won the deal was voided; a person decides whether the deal is open again. */
    @EventType("deal.win-questioned.v1")
    record DealWinQuestioned(
            UUID id,
            Instant at,
            String region,
            UUID dealId,
            UUID accountId,
            String dealName,
            String ownerId,
            UUID contractId)
            implements AccountEvent {

        @Override
        public UUID subject() {
            return dealId;
        }
    }

    /** A person took the outcome back: the deal is open again. */
    @EventType("deal.reopened.v1")
    record DealReopened(
            UUID id,
            Instant at,
            String region,
            UUID dealId,
            UUID accountId,
            String ownerId,
            String reopenedBy,
            String reason)
            implements AccountEvent {

        @Override
        public UUID subject() {
            return dealId;
        }
    }
}
