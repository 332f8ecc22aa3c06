package io.kaituo.contract.proposal;

import io.kaituo.events.Uuid7;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The text of one version; from its submission on it stays as it is, which the database watches over. */
@Entity
class ProposalVersion {

    @Id
    private UUID id;

    private String region;
    private UUID proposalId;
    private int number;

    @Convert(converter = OfferJson.class)
    private Offer offer;

    private String hash;
    private String submittedBy;
    private Instant submittedAt;

    protected ProposalVersion() {}

    ProposalVersion(String region, UUID proposalId, int number, Offer offer) {
        this.id = Uuid7.next();
        this.region = region;
        this.proposalId = proposalId;
        this.number = number;
        write(offer);
    }

    void write(Offer changed) {
        offer = changed;
        hash = changed.hash();
    }

    /** A version that was taken back and is submitted again as it was keeps its first submission. */
    void submit(String by, Instant now) {
        if (submittedAt == null) {
            submittedBy = by;
            submittedAt = now;
        }
    }

    boolean isSubmitted() {
        return submittedAt != null;
    }

    int number() {
        return number;
    }

    Offer offer() {
        return offer;
    }

    ProposalVersionView view(UnaryOperator<String> names) {
        return new ProposalVersionView(
                proposalId,
                number,
                hash,
                submittedBy,
                names.apply(submittedBy),
                submittedAt,
                offer.title(),
                offer.total(),
                offer.sections(),
                offer.tailoring(),
                offer.objections());
    }

    /** As one of many: what it says in detail is left to its own view. */
    ProposalVersionView summary(UnaryOperator<String> names) {
        return new ProposalVersionView(
                proposalId,
                number,
                hash,
                submittedBy,
                names.apply(submittedBy),
                submittedAt,
                offer.title(),
                offer.total(),
                null,
                null,
                null);
    }
}
