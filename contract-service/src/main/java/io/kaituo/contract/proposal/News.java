package io.kaituo.contract.proposal;

import io.kaituo.contract.approval.Outcome;
import io.kaituo.contract.knowndeals.AboutDeal;
import io.kaituo.events.Money;
import io.kaituo.events.ProposalEvent.ProposalAccepted;
import io.kaituo.events.ProposalEvent.ProposalChangesAsked;
import io.kaituo.events.ProposalEvent.ProposalDelivered;
import io.kaituo.events.ProposalEvent.ProposalDrafted;
import io.kaituo.events.ProposalEvent.ProposalReviewed;
import io.kaituo.events.ProposalEvent.ProposalRevised;
import io.kaituo.events.ProposalEvent.ProposalSubmitted;
import io.kaituo.events.ProposalEvent.ProposalTakenBack;
import io.kaituo.events.Uuid7;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** What a proposal tells the other services; each of its events says the same about which proposal and version it is. */
record News(Instant at, String region, UUID proposalId, AboutDeal deal, String title, int version) {

    ProposalDrafted drafted() {
        return new ProposalDrafted(
                Uuid7.next(), at, region, proposalId, deal.dealId(), deal.accountId(), deal.ownerId(), title, version);
    }

    ProposalRevised revised() {
        return new ProposalRevised(
                Uuid7.next(), at, region, proposalId, deal.dealId(), deal.accountId(), deal.ownerId(), title, version);
    }

    ProposalSubmitted submitted(UUID approvalId) {
        return new ProposalSubmitted(
                Uuid7.next(),
                at,
                region,
                proposalId,
                deal.dealId(),
                deal.accountId(),
                deal.ownerId(),
                title,
                version,
                approvalId);
    }

    ProposalTakenBack takenBack() {
        return new ProposalTakenBack(
                Uuid7.next(), at, region, proposalId, deal.dealId(), deal.accountId(), deal.ownerId(), title, version);
    }

    ProposalReviewed reviewed(Outcome outcome, String comment) {
        return new ProposalReviewed(
                Uuid7.next(),
                at,
                region,
                proposalId,
                deal.dealId(),
                deal.accountId(),
                deal.ownerId(),
                title,
                version,
                outcome.name().toLowerCase(Locale.ROOT),
                comment);
    }

    ProposalDelivered delivered(Channel channel, LocalDate on) {
        return new ProposalDelivered(
                Uuid7.next(),
                at,
                region,
                proposalId,
                deal.dealId(),
                deal.accountId(),
                deal.ownerId(),
                title,
                version,
                channel.word(),
                on);
    }

    ProposalChangesAsked changesAsked(String comment, LocalDate on) {
        return new ProposalChangesAsked(
                Uuid7.next(),
                at,
                region,
                proposalId,
                deal.dealId(),
                deal.accountId(),
                deal.accountName(),
                deal.ownerId(),
                title,
                version,
                comment,
                on);
    }

    ProposalAccepted accepted(Money total, LocalDate on) {
        return new ProposalAccepted(
                Uuid7.next(),
                at,
                region,
                proposalId,
                deal.dealId(),
                deal.dealName(),
                deal.accountId(),
                deal.accountName(),
                deal.ownerId(),
                title,
                version,
                total,
                on);
    }
}
