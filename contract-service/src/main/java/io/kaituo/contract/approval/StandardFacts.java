package io.kaituo.contract.approval;

import static java.util.Map.entry;

import io.kaituo.contract.approval.ApprovalSubject.Matter;
import java.util.Map;
import java.util.stream.Stream;

/** What the conditions of a policy may ask of any subject: every fact is always there. */
final class StandardFacts {

    private StandardFacts() {}

    static Map<String, Object> of(Matter matter, Rates rates) {
        var facts = matter.facts();
        return Map.ofEntries(
                entry("amount", matter.total().amount().doubleValue()),
                entry("currency", matter.total().currency()),
                entry(
                        "amountInBase",
                        rates.inBase(Stream.concat(Stream.of(matter.total()), facts.beside().stream())
                                .toList())),
                entry("priced", facts.discount() != null),
                entry(
                        "discount",
                        facts.discount() == null ? 0.0 : facts.discount().doubleValue()),
                entry("belowAuthority", facts.belowAuthority()),
                entry("nonStandard", facts.nonStandard()),
                entry("kind", facts.kind() == null ? "" : facts.kind()),
                entry("region", matter.region()),
                entry("type", matter.type()),
                entry("priceLevel", facts.priceLevel() == null ? "" : facts.priceLevel()));
    }
}
