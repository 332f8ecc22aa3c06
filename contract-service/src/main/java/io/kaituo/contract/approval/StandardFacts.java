package io.kaituo.contract.approval;

import io.kaituo.contract.approval.ApprovalSubject.Matter;
import java.util.Map;

/** What the conditions of a policy may ask of any subject: every fact is always there. */
final class StandardFacts {

    private StandardFacts() {}

    static Map<String, Object> of(Matter matter) {
        var facts = matter.facts();
        return Map.of(
                "amount",
                matter.total().amount().doubleValue(),
                "currency",
                matter.total().currency(),
                "priced",
                facts.discount() != null,
                "discount",
                facts.discount() == null ? 0.0 : facts.discount().doubleValue(),
                "belowAuthority",
                facts.belowAuthority(),
                "nonStandard",
                facts.nonStandard(),
                "kind",
                facts.kind() == null ? "" : facts.kind(),
                "region",
                matter.region(),
                "type",
                matter.type(),
                "priceLevel",
                facts.priceLevel() == null ? "" : facts.priceLevel());
    }
}
