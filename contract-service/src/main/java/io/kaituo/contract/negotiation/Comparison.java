package io.kaituo.contract.negotiation;

import io.kaituo.contract.contracts.ContractSubmission;
import io.kaituo.contract.contracts.NegotiableTerm;
import io.kaituo.contract.document.Fault;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A contract beside what was negotiated, issue by issue (R4.5).
 *
 * @param reviewed whether both sides went through what is agreed today together
 */
record Comparison(UUID negotiationId, UUID contractId, int revision, boolean reviewed, List<Line> lines) {

    /** How a contract stands to what was agreed. */
    enum Match {
        SAME,
        DIFFERENT,
        /** A field of the contract could carry it and does not. */
        SILENT,
        /** No field carries it: somebody reads the clauses and says where. */
        TO_CONFIRM,
        /** Nothing was agreed yet. */
        OPEN
    }

    /** @param because null unless somebody explained this very difference */
    record Line(
            UUID issueId,
            String issue,
            NegotiableTerm term,
            boolean mustHave,
            String agreed,
            String contract,
            Match match,
            Because because) {

        boolean isSettled() {
            return match == Match.SAME || match == Match.OPEN || because != null;
        }

        private Fault fault() {
            String field = "negotiation.issues." + issueId;
            return switch (match) {
                case DIFFERENT -> Fault.in(field, "negotiation.differs", issue, agreed, contract);
                case SILENT -> Fault.in(field, "negotiation.silent", issue, agreed);
                case TO_CONFIRM -> Fault.in(field, "negotiation.unconfirmed", issue, agreed);
                case OPEN, SAME -> throw new IllegalStateException("Nothing is wrong with " + issue);
            };
        }
    }

    record Because(String reason, String by, Instant at) {}

    static Comparison of(Negotiation negotiation, ContractSubmission contract, List<Explanation> explanations) {
        var sheet = negotiation.sheet();
        return new Comparison(
                negotiation.id(),
                contract.contractId(),
                contract.revision(),
                sheet.isReviewedAsItIs(),
                sheet.issues().stream()
                        .map(issue -> line(issue, contract, explanations))
                        .toList());
    }

    private static Line line(Issue issue, ContractSubmission contract, List<Explanation> explanations) {
        String said = issue.term() == null ? null : contract.terms().get(issue.term());
        var match = match(issue, said);
        var because = explanations.stream()
                .filter(explanation -> explanation.covers(issue, said, contract.revision()))
                .findFirst()
                .map(Explanation::because)
                .orElse(null);
        return new Line(
                issue.id(),
                issue.title(),
                issue.term(),
                issue.mustHave(),
                issue.agreed(),
                said,
                match,
                match == Match.SAME || match == Match.OPEN ? null : because);
    }

    private static Match match(Issue issue, String said) {
        if (!issue.isAgreed()) {
            return Match.OPEN;
        }
        if (issue.term() == null) {
            return Match.TO_CONFIRM;
        }
        if (said == null) {
            return Match.SILENT;
        }
        return ComparableTerm.of(issue.agreed()).isMetBy(ComparableTerm.of(said)) ? Match.SAME : Match.DIFFERENT;
    }

    /** Everything that stands between this contract and its approvers. */
    List<Fault> faults(NegotiationRules rules) {
        var openMustHaves = lines.stream()
                .filter(line -> rules.openMustHavesBlock() && line.mustHave() && line.match() == Match.OPEN)
                .map(line ->
                        Fault.in("negotiation.issues." + line.issueId(), "negotiation.must-have-open", line.issue()));
        var nothing = rules.required() && lines.stream().allMatch(line -> line.match() == Match.OPEN)
                ? Stream.of(Fault.in("negotiation", "negotiation.nothing-agreed"))
                : Stream.<Fault>empty();
        var unexplained = lines.stream().filter(line -> !line.isSettled()).map(Line::fault);
        var unseen = rules.reviewWithCustomer() && !reviewed
                ? Stream.of(Fault.in("negotiation.reviews", "negotiation.not-reviewed"))
                : Stream.<Fault>empty();
        return Stream.of(nothing, openMustHaves, unexplained, unseen)
                .flatMap(faults -> faults)
                .toList();
    }
}
