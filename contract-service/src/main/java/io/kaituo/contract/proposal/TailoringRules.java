package io.kaituo.contract.proposal;

import io.kaituo.contract.document.Fault;
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
    List<Fault> missing(Offer offer) {
        var missing = new ArrayList<Fault>();
        var tailoring = offer.tailoring();
        if (industry && isBlank(tailoring.industry())) {
            missing.add(Fault.in("tailoring.industry", "proposal.lacks-industry"));
        }
        if (companySize && isBlank(tailoring.companySize())) {
            missing.add(Fault.in("tailoring.companySize", "proposal.lacks-size"));
        }
        missing.addAll(missing(tailoring.needs()));
        if (proof && tailoring.proofs().isEmpty()) {
            missing.add(Fault.in("tailoring.proofs", "proposal.lacks-proof"));
        }
        missing.addAll(unanswered(offer.objections()));
        return missing;
    }

    private List<Fault> missing(List<Need> needs) {
        var missing = new ArrayList<Fault>();
        if ((priorities || rigidNeeds) && needs.isEmpty()) {
            missing.add(Fault.in("tailoring.needs", "proposal.lacks-needs"));
        }
        for (int i = 0; i < needs.size(); i++) {
            var need = needs.get(i);
            String field = "tailoring.needs[" + i + "]";
            if (priorities && need.priority() == null) {
                missing.add(Fault.in(field + ".priority", "proposal.lacks-priority", need.need()));
            }
            if (rigidNeeds && need.kind() == null) {
                missing.add(Fault.in(field + ".kind", "proposal.lacks-kind", need.need()));
            }
            if (rigidNeeds && need.kind() == NeedKind.RIGID && !need.isAnswered()) {
                missing.add(Fault.in(field + ".answer", "proposal.lacks-answer", need.need()));
            }
        }
        return missing;
    }

    private List<Fault> unanswered(List<Objection> foreseen) {
        var missing = new ArrayList<Fault>();
        objections.stream()
                .filter(topic ->
                        foreseen.stream().noneMatch(objection -> objection.topic() == topic && objection.isAnswered()))
                .forEach(topic -> missing.add(Fault.in(
                        "objections",
                        "proposal.lacks-"
                                + topic.name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'))));
        IntStream.range(0, foreseen.size())
                .filter(i -> evidence
                        && foreseen.get(i).isAnswered()
                        && !foreseen.get(i).isShown())
                .forEach(i -> missing.add(Fault.in(
                        "objections[" + i + "].evidence",
                        "proposal.lacks-evidence",
                        foreseen.get(i).objection())));
        return missing;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
