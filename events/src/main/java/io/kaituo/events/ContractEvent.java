package io.kaituo.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Everything contract-service tells the others; contracts and approvals stand here, other families in files of their own. */
public sealed interface ContractEvent extends IntegrationEvent
        permits ContractEvent.OfContract,
                ContractEvent.OfApproval,
                AmendmentEvent,
                CatalogueEvent,
                ContractEnding,
                DueOfferEvent,
                ExecutionEvent,
                FilingEvent,
                NegotiationEvent,
                PaperEvent,
                ProposalEvent,
                QuoteEvent,
                QuoteTalkEvent {

    String TOPIC = "contract-events";

    @Override
    default String topic() {
        return TOPIC;
    }

    /** Events about one contract. */
    sealed interface OfContract extends ContractEvent {

        UUID contractId();

        @Override
        default UUID subject() {
            return contractId();
        }
    }

    /** Events about one approval. */
    sealed interface OfApproval extends ContractEvent
            permits ApprovalRequested, ApprovalDecided, ApprovalWithdrawn, ApprovalEvent {

        UUID approvalId();

        @Override
        default UUID subject() {
            return approvalId();
        }
    }

    /** {@code quoteId} names the quote whose price it has, if any; {@code amends} the contract it is to change. */
    @EventType("contract.drafted.v1")
    record ContractDrafted(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            String number,
            UUID dealId,
            UUID accountId,
            String ownerId,
            Money total,
            UUID amends,
            UUID quoteId)
            implements OfContract {}

    /** The document changed; {@code revision} counts from 1. */
    @EventType("contract.revised.v1")
    record ContractRevised(
            UUID id, Instant at, String region, UUID contractId, String number, int revision, Money total)
            implements OfContract {}

    /** {@code revision} waits for the word of those whom approval {@code approvalId} asks. */
    @EventType("contract.submitted.v1")
    record ContractSubmitted(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            String number,
            UUID dealId,
            String ownerId,
            int revision,
            UUID approvalId)
            implements OfContract {}

    /** The last approver agreed. */
    @EventType("contract.approved.v1")
    record ContractApproved(
            UUID id, Instant at, String region, UUID contractId, String number, UUID dealId, String ownerId)
            implements OfContract {}

    /** Back to the drafter, with a comment; without one when the requester took it back. */
    @EventType("contract.returned.v1")
    record ContractReturned(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            String number,
            UUID dealId,
            String ownerId,
            String comment)
            implements OfContract {}

    /** Refused for good. */
    @EventType("contract.rejected.v1")
    record ContractRejected(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            String number,
            UUID dealId,
            String ownerId,
            String comment)
            implements OfContract {}

    /** The customer has sealed on that day, and we have not: the contract does not bind yet. */
    @EventType("contract.customer-sealed.v1")
    record ContractCustomerSealed(
            UUID id, Instant at, String region, UUID contractId, String number, UUID dealId, LocalDate sealedOn)
            implements OfContract {}

    /** We sealed before the customer, where the playbook lets us; the contract does not bind yet. */
    @EventType("contract.own-sealed.v1")
    record ContractOwnSealed(
            UUID id, Instant at, String region, UUID contractId, String number, UUID dealId, LocalDate sealedOn)
            implements OfContract {}

    /** Both parties have sealed: the contract binds. {@code signedOn} is the date on paper, {@code at} the server's; {@code lines} where the contract names any. */
    @EventType("contract.signed.v1")
    record ContractSigned(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            String number,
            UUID dealId,
            String dealName,
            UUID accountId,
            String accountName,
            String ownerId,
            Money total,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate signedOn,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SoldLine> lines)
            implements OfContract {

        public ContractSigned {
            lines = lines == null ? List.of() : List.copyOf(lines);
        }
    }

    /** An amendment of {@code contractId} was signed; the terms named here hold from now on. */
    @EventType("contract.amended.v1")
    record ContractAmended(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            UUID amendmentId,
            String number,
            UUID dealId,
            String dealName,
            UUID accountId,
            String accountName,
            String ownerId,
            Money total,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate signedOn,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SoldLine> lines)
            implements OfContract {

        public ContractAmended {
            lines = lines == null ? List.of() : List.copyOf(lines);
        }
    }

    /** It holds no longer, or never did: {@code wasSigned} tells whether it was binding until now. */
    @EventType("contract.voided.v1")
    record ContractVoided(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            String number,
            UUID dealId,
            UUID accountId,
            String ownerId,
            boolean wasSigned,
            String reason)
            implements OfContract {}

    /**
     * One of {@code approvers} must decide; {@code title} is what a person calls the subject, a contract's number;
     * {@code documentHash} is of exactly what they decide about.
     */
    @EventType("approval.requested.v1")
    record ApprovalRequested(
            UUID id,
            Instant at,
            String region,
            UUID approvalId,
            String subjectType,
            UUID subjectId,
            String title,
            String accountName,
            String requestedBy,
            List<String> approvers,
            int revision,
            Money total,
            Instant dueAt,
            String documentHash)
            implements OfApproval {}

    /** {@code outcome} is {@code approve}, {@code return} or {@code reject}. */
    @EventType("approval.decided.v1")
    record ApprovalDecided(
            UUID id,
            Instant at,
            String region,
            UUID approvalId,
            String subjectType,
            UUID subjectId,
            String title,
            String requestedBy,
            String decidedBy,
            String outcome,
            String comment)
            implements OfApproval {}

    /** Nobody needs to decide any more: withdrawn by the requester, or its subject was voided. */
    @EventType("approval.withdrawn.v1")
    record ApprovalWithdrawn(
            UUID id,
            Instant at,
            String region,
            UUID approvalId,
            String subjectType,
            UUID subjectId,
            String title,
            String requestedBy)
            implements OfApproval {}
}
