package io.kaituo.contract.contracts;

import io.kaituo.contract.approval.ApprovalSubject.Facts;
import io.kaituo.contract.approval.ApprovalSubject.Matter;
import io.kaituo.contract.document.Document;
import io.kaituo.contract.knowndeals.AboutDeal;
import io.kaituo.contract.versions.ContractVersion;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A contract as it stands, in the words of everybody who looks at it: its reader, its approvers, the press. */
record Snapshot(
        UUID id,
        long version,
        String region,
        String externalId,
        Origin origin,
        AboutDeal deal,
        Document document,
        int revision,
        String documentHash,
        ContractStatus status,
        UUID approvalId,
        Termination termination,
        Voiding voiding,
        Seals seals,
        Pricing pricing) {

    ContractView view(UnaryOperator<String> names) {
        return new ContractView(
                id,
                version,
                region,
                externalId,
                origin.number(),
                deal.dealId(),
                deal.dealName(),
                deal.accountId(),
                deal.accountName(),
                deal.ownerId(),
                names.apply(deal.ownerId()),
                status,
                document.total(),
                new ContractView.Term(document.startsOn(), document.endsOn()),
                document.terms(),
                document.content(),
                revision,
                documentHash,
                approvalId,
                origin.amends(),
                origin.renews(),
                termination,
                voiding == null ? null : voiding.view(names),
                pricing,
                origin.sealOrder(),
                seals.customerSealedOn(),
                seals.ownSealedOn(),
                seals.signedOn(),
                seals.signedAt(),
                origin.draftedBy(),
                origin.draftedAt());
    }

    /** What is judged otherwise today is another price to its approvers, though no word of it has changed. */
    private Map<String, String> parts() {
        var parts = new HashMap<>(document.parts());
        parts.computeIfPresent(
                "price",
                (part, hash) -> String.join(
                        " ",
                        hash,
                        String.valueOf(pricing.discount()),
                        String.valueOf(pricing.priceLevel()),
                        pricing.beside().toString()));
        return parts;
    }

    /** For those who must agree to it. */
    Matter matter() {
        var content = document.content();
        var facts = new Facts(
                deal.ownerId(),
                deal.dealId(),
                deal.accountId(),
                content.kind(),
                pricing.discount(),
                pricing.belowAuthority(),
                content.differsFromTemplate(),
                content.wantedOn(),
                pricing.priceLevel(),
                pricing.beside());
        return new Matter(
                Contract.TYPE,
                id,
                region,
                origin.number(),
                deal.accountName(),
                revision,
                documentHash,
                document.total(),
                facts,
                parts());
    }

    /** For those who have a say before that. */
    ContractSubmission submission() {
        return new ContractSubmission(
                id,
                origin.number(),
                region,
                deal.dealId(),
                deal.accountId(),
                deal.ownerId(),
                origin.amends(),
                revision,
                document.total(),
                document.months(),
                pricing.quoteId(),
                PricedLine.in(document.content()),
                origin.pinned(),
                NegotiableTerm.in(document));
    }

    /** For the press. */
    ContractPaper paper() {
        return new ContractPaper(
                id,
                region,
                origin.number(),
                origin.amendsNumber(),
                deal.dealId(),
                deal.dealName(),
                deal.accountName(),
                deal.ownerId(),
                origin.draftedAt(),
                document,
                revision,
                documentHash,
                status.standing());
    }

    /** For whoever asks later what it said. */
    ContractVersion kept(String writtenBy, Instant now) {
        return ContractVersion.of(id, region, revision, documentHash, document, writtenBy, now);
    }
}
