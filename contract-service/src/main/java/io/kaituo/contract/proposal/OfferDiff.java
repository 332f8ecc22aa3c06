package io.kaituo.contract.proposal;

import io.kaituo.contract.TextDiff;
import io.kaituo.contract.TextDiff.Change;
import io.kaituo.contract.TextDiff.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What became different between two versions, part by part: line by line, and word by word within a changed line.
 *
 * @param parts only those that differ, in the order of the newer version
 */
record OfferDiff(int from, int to, List<Part> parts) {

    /** @param name where it stands, such as {@code sections/Delivery} or {@code tailoring/industry} */
    record Part(String name, Change change, List<Line> lines) {}

    static OfferDiff between(int from, Offer older, int to, Offer newer) {
        var before = parts(older);
        var after = parts(newer);
        var names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        return new OfferDiff(
                from,
                to,
                names.stream()
                        .map(name -> part(name, before.get(name), after.get(name)))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Null when nothing is different. */
    private static Part part(String name, String before, String after) {
        if (Objects.equals(before, after)) {
            return null;
        }
        return new Part(name, Change.of(before, after), TextDiff.between(before, after));
    }

    /** An offer as named texts; parts of the same name are numbered. */
    private static Map<String, String> parts(Offer offer) {
        var parts = new LinkedHashMap<String, String>();
        put(parts, "title", offer.title());
        put(
                parts,
                "total",
                offer.total().amount().toPlainString() + " " + offer.total().currency());
        offer.sections().forEach(section -> put(parts, "sections/" + section.heading(), section.body()));
        var tailoring = offer.tailoring();
        put(parts, "tailoring/industry", tailoring.industry());
        put(parts, "tailoring/companySize", tailoring.companySize());
        tailoring
                .needs()
                .forEach(need -> put(
                        parts, "tailoring/needs/" + need.need(), said(need.kind(), need.priority(), need.answer())));
        tailoring.proofs().forEach(proof -> put(parts, "tailoring/proofs/" + proof.title(), said(proof.link())));
        offer.objections()
                .forEach(objection -> put(
                        parts,
                        "objections/" + objection.objection(),
                        said(objection.topic(), objection.answer(), objection.evidence())));
        return parts;
    }

    private static void put(Map<String, String> parts, String name, String text) {
        if (text == null) {
            return;
        }
        String free = name;
        for (int n = 2; parts.containsKey(free); n++) {
            free = name + " (" + n + ")";
        }
        parts.put(free, text);
    }

    private static String said(Object... words) {
        var said = new ArrayList<String>();
        for (Object word : words) {
            if (word != null) {
                said.add(word.toString());
            }
        }
        return String.join("\n", said);
    }
}
