package io.kaituo.contract.contracts;

import io.kaituo.contract.document.Document;
import io.kaituo.contract.document.Tender;
import io.kaituo.contract.knowndeals.AboutDeal;
import io.kaituo.events.AmendmentEvent.ContractRebased;
import io.kaituo.events.AmendmentEvent.ContractSuperseded;
import io.kaituo.events.ContractEnding.ContractExpired;
import io.kaituo.events.ContractEnding.ContractRenewalDrafted;
import io.kaituo.events.ContractEnding.ContractRenewalDue;
import io.kaituo.events.ContractEnding.ContractTerminated;
import io.kaituo.events.ContractEnding.ContractTerminationAnnounced;
import io.kaituo.events.ContractEnding.ContractTerminationWithdrawn;
import io.kaituo.events.ContractEvent.ContractAmended;
import io.kaituo.events.ContractEvent.ContractApproved;
import io.kaituo.events.ContractEvent.ContractCustomerSealed;
import io.kaituo.events.ContractEvent.ContractDrafted;
import io.kaituo.events.ContractEvent.ContractOwnSealed;
import io.kaituo.events.ContractEvent.ContractRejected;
import io.kaituo.events.ContractEvent.ContractReturned;
import io.kaituo.events.ContractEvent.ContractRevised;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.ContractEvent.ContractSubmitted;
import io.kaituo.events.ContractEvent.ContractVoided;
import io.kaituo.events.DueOfferEvent.BidDueSoon;
import io.kaituo.events.DueOfferEvent.BidNotDue;
import io.kaituo.events.DueOfferEvent.BidOverdue;
import io.kaituo.events.Uuid7;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a contract tells the other services; each of its events says the same about which contract it is. */
record News(Instant at, String region, UUID contractId, String number, AboutDeal deal) {

    ContractDrafted drafted(Document document, UUID amends, UUID quoteId) {
        return new ContractDrafted(
                Uuid7.next(),
                at,
                region,
                contractId,
                number,
                deal.dealId(),
                deal.accountId(),
                deal.ownerId(),
                document.total(),
                amends,
                quoteId);
    }

    ContractRevised revised(int revision, Document document) {
        return new ContractRevised(Uuid7.next(), at, region, contractId, number, revision, document.total());
    }

    ContractSubmitted submitted(int revision, UUID approvalId) {
        return new ContractSubmitted(
                Uuid7.next(), at, region, contractId, number, deal.dealId(), deal.ownerId(), revision, approvalId);
    }

    ContractApproved approved() {
        return new ContractApproved(Uuid7.next(), at, region, contractId, number, deal.dealId(), deal.ownerId());
    }

    ContractReturned returned(String comment) {
        return new ContractReturned(
                Uuid7.next(), at, region, contractId, number, deal.dealId(), deal.ownerId(), comment);
    }

    ContractRejected rejected(String comment) {
        return new ContractRejected(
                Uuid7.next(), at, region, contractId, number, deal.dealId(), deal.ownerId(), comment);
    }

    ContractCustomerSealed sealedByCustomer(LocalDate on) {
        return new ContractCustomerSealed(Uuid7.next(), at, region, contractId, number, deal.dealId(), on);
    }

    ContractOwnSealed sealedByUs(LocalDate on) {
        return new ContractOwnSealed(Uuid7.next(), at, region, contractId, number, deal.dealId(), on);
    }

    ContractSigned signed(Document document, LocalDate signedOn) {
        return new ContractSigned(
                Uuid7.next(),
                at,
                region,
                contractId,
                number,
                deal.dealId(),
                deal.dealName(),
                deal.accountId(),
                deal.accountName(),
                deal.ownerId(),
                document.total(),
                document.startsOn(),
                document.endsOn(),
                signedOn,
                document.content().sold());
    }

    /** Told by an amendment, about the contract it amends, which stays signed. */
    ContractAmended amended(Origin origin, Document document, LocalDate signedOn) {
        return new ContractAmended(
                Uuid7.next(),
                at,
                region,
                origin.amends(),
                contractId,
                origin.amendsNumber(),
                deal.dealId(),
                deal.dealName(),
                deal.accountId(),
                deal.accountName(),
                deal.ownerId(),
                document.total(),
                document.startsOn(),
                document.endsOn(),
                signedOn,
                document.content().sold());
    }

    ContractVoided voided(boolean wasSigned, String reason) {
        return new ContractVoided(
                Uuid7.next(),
                at,
                region,
                contractId,
                number,
                deal.dealId(),
                deal.accountId(),
                deal.ownerId(),
                wasSigned,
                reason);
    }

    ContractRebased rebased(Origin origin) {
        return new ContractRebased(
                Uuid7.next(),
                at,
                region,
                contractId,
                number,
                deal.dealId(),
                deal.ownerId(),
                origin.amends(),
                origin.basedOn());
    }

    ContractSuperseded superseded(UUID amends, UUID by) {
        return new ContractSuperseded(
                Uuid7.next(),
                at,
                region,
                contractId,
                number,
                deal.dealId(),
                deal.accountId(),
                deal.ownerId(),
                amends,
                by);
    }

    ContractTerminationWithdrawn terminationWithdrawn(Termination withdrawn, String by) {
        return new ContractTerminationWithdrawn(
                Uuid7.next(),
                at,
                region,
                contractId,
                number,
                deal.dealId(),
                deal.accountId(),
                deal.ownerId(),
                withdrawn.effectiveOn(),
                by);
    }

    ContractTerminationAnnounced terminationAnnounced(Termination decided) {
        return new ContractTerminationAnnounced(
                Uuid7.next(),
                at,
                region,
                contractId,
                number,
                deal.dealId(),
                deal.accountId(),
                deal.ownerId(),
                decided.effectiveOn(),
                decided.reason());
    }

    ContractTerminated terminated(Termination decided, UUID amends) {
        return new ContractTerminated(
                Uuid7.next(),
                at,
                region,
                contractId,
                number,
                deal.dealId(),
                deal.accountId(),
                deal.ownerId(),
                amends,
                decided.effectiveOn(),
                decided.reason());
    }

    ContractExpired expired(LocalDate endedOn, UUID amends) {
        return new ContractExpired(
                Uuid7.next(),
                at,
                region,
                contractId,
                number,
                deal.dealId(),
                deal.accountId(),
                deal.ownerId(),
                amends,
                endedOn);
    }

    ContractRenewalDue renewalDue(LocalDate endsOn) {
        return new ContractRenewalDue(
                Uuid7.next(),
                at,
                region,
                contractId,
                number,
                deal.dealId(),
                deal.dealName(),
                deal.accountId(),
                deal.accountName(),
                deal.ownerId(),
                endsOn);
    }

    ContractRenewalDrafted renewalDrafted(UUID renewalId, String renewalNumber) {
        return new ContractRenewalDrafted(
                Uuid7.next(), at, region, contractId, number, deal.dealId(), deal.ownerId(), renewalId, renewalNumber);
    }

    BidDueSoon bidDueSoon(Tender tender, Instant dueAt) {
        return new BidDueSoon(
                Uuid7.next(),
                at,
                region,
                contractId,
                number,
                deal.dealId(),
                deal.accountName(),
                deal.ownerId(),
                tender.number(),
                tender.deadline(),
                dueAt);
    }

    BidOverdue bidOverdue(Tender tender, Instant dueAt) {
        return new BidOverdue(
                Uuid7.next(),
                at,
                region,
                contractId,
                number,
                deal.dealId(),
                deal.accountName(),
                deal.ownerId(),
                tender.number(),
                tender.deadline(),
                dueAt);
    }

    BidNotDue bidNotDue() {
        return new BidNotDue(Uuid7.next(), at, region, contractId, number);
    }
}
