package io.kaituo.contract.proposal;

import io.kaituo.contract.Shortfall;
import io.kaituo.contract.proposal.Tailoring.Need;
import io.kaituo.contract.proposal.Tailoring.NeedKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What shows that a proposal is no template: the eight steps want industry, size and priorities cited, every rigid need
 * answered, something to look at, and what customers usually object to answered with evidence.
 *
 * @param objections topics that are answered before the customer brings them up
 * @param evidence   each answer to an objection leads to where it is shown
 */
record TailoringRules(
        boolean industry,
        boolean companySize,
        boolean priorities,
        boolean rigidNeeds,
        boolean proof,
        List<Objection.Topic> objections,
        boolean evidence) {

    static final TailoringRules NONE = new TailoringRules(false, false, false, false, false, null, false);

    TailoringRules {
        objections = objections == null ? List.of() : List.copyOf(objections);
    }

    /** Everything that an offer lacks. */
    List<Shortfall> missing(Offer offer) {
        var missing = new ArrayList<Shortfall>();
        var tailoring = offer.tailoring();
        if (industry && isBlank(tailoring.industry())) {
            missing.add(Shortfall.of("tailoring.industry", "proposal.lacks-industry"));
        }
        if (companySize && isBlank(tailoring.companySize())) {
            missing.add(Shortfall.of("tailoring.companySize", "proposal.lacks-size"));
        }
        missing.addAll(missing(tailoring.needs()));
        if (proof && tailoring.proofs().isEmpty()) {
            missing.add(Shortfall.of("tailoring.proofs", "proposal.lacks-proof"));
        }
        missing.addAll(unanswered(offer.objections()));
        return missing;
    }

    private List<Shortfall> missing(List<Need> needs) {
        var missing = new ArrayList<Shortfall>();
        if ((priorities || rigidNeeds) && needs.isEmpty()) {
            missing.add(Shortfall.of("tailoring.needs", "proposal.lacks-needs"));
        }
        for (int i = 0; i < needs.size(); i++) {
            var need = needs.get(i);
            String field = "tailoring.needs[" + i + "]";
            if (priorities && need.priority() == null) {
                missing.add(Shortfall.of(field + ".priority", "proposal.lacks-priority", need.need()));
            }
            if (rigidNeeds && need.kind() == null) {
                missing.add(Shortfall.of(field + ".kind", "proposal.lacks-kind", need.need()));
            }
            if (rigidNeeds && need.kind() == NeedKind.RIGID && !need.isAnswered()) {
                missing.add(Shortfall.of(field + ".answer", "proposal.lacks-answer", need.need()));
            }
        }
        return missing;
    }

    private List<Shortfall> unanswered(List<Objection> foreseen) {
        var missing = new ArrayList<Shortfall>();
        objections.stream()
                .filter(topic ->
                        foreseen.stream().noneMatch(objection -> objection.topic() == topic && objection.isAnswered()))
                .forEach(topic -> missing.add(Shortfall.of(
                        "objections",
                        "proposal.lacks-"
                                + topic.name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'))));
        IntStream.range(0, foreseen.size())
                .filter(i -> evidence
                        && foreseen.get(i).isAnswered()
                        && !foreseen.get(i).isShown())
                .forEach(i -> missing.add(Shortfall.of(
                        "objections[" + i + "].evidence",
                        "proposal.lacks-evidence",
                        foreseen.get(i).objection())));
        return missing;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
