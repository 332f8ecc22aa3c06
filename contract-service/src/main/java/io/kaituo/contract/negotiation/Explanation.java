package io.kaituo.contract.negotiation;

import io.kaituo.contract.contracts.ContractSubmission;
import io.kaituo.events.NegotiationEvent.DifferenceExplained;
import io.kaituo.events.Uuid7;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Why a contract reads otherwise than agreed (R4.5); it holds as long as neither side of the difference changes. */
@Entity
@Immutable
@Table(name = "negotiation_explanation")
class Explanation {

    @Id
    private UUID id;

    private String region;
    private UUID negotiationId;
    private UUID contractId;
    private int revision;
    private UUID issueId;
    private String agreed;
    private String said;
    private String reason;
    private String explainedBy;
    private Instant explainedAt;

    protected Explanation() {}

    static Explanation of(
            Negotiation negotiation, Issue issue, ContractSubmission contract, String reason, String by, Instant now) {
        var explanation = new Explanation();
        explanation.id = Uuid7.next();
        explanation.region = negotiation.region();
        explanation.negotiationId = negotiation.id();
        explanation.contractId = contract.contractId();
        explanation.revision = contract.revision();
        explanation.issueId = issue.id();
        explanation.agreed = issue.agreed();
        explanation.said = issue.term() == null ? null : contract.terms().get(issue.term());
        explanation.reason = reason.strip();
        explanation.explainedBy = by;
        explanation.explainedAt = now;
        return explanation;
    }

    DifferenceExplained explained(Negotiation negotiation, Issue issue) {
        return new DifferenceExplained(
                Uuid7.next(),
                explainedAt,
                region,
                negotiationId,
                negotiation.deal().dealId(),
                contractId,
                revision,
                issueId,
                issue.title(),
                reason,
                explainedBy);
    }

    /** What no field carries may have moved with any revision, so it is confirmed for each. */
    boolean covers(Issue issue, String sayingNow, int revisionNow) {
        return issueId.equals(issue.id())
                && Objects.equals(agreed, issue.agreed())
                && (issue.term() == null ? revision == revisionNow : Objects.equals(said, sayingNow));
    }

    Comparison.Because because() {
        return new Comparison.Because(reason, explainedBy, explainedAt);
    }
}
