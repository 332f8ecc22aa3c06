package io.kaituo.contract.proposal;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What became different between two versions, part by part: line by line, and word by word within a changed line.
 *
 * @param parts only those that differ, in the order of the newer version
 */
record OfferDiff(int from, int to, List<Part> parts) {

    /** A run of letters or digits, one ideograph, or one other sign: what people see as one word. */
    private static final Pattern WORD =
            Pattern.compile("\\p{IsIdeographic}|[\\p{L}\\p{N}&&[^\\p{IsIdeographic}]]+|\\s+|.");

    enum Change {
        SAME,
        ADDED,
        REMOVED,
        CHANGED
    }

    /** @param name where it stands, such as {@code sections/Delivery} or {@code tailoring/industry} */
    record Part(String name, Change change, List<Line> lines) {}

    /** A line as a whole; a changed one shows both wordings. */
    record Line(Change change, List<Piece> pieces) {}

    record Piece(Change change, String text) {}

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
        var change = before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED;
        return new Part(name, change, lines(linesOf(before), linesOf(after)));
    }

    private static List<Line> lines(List<String> before, List<String> after) {
        var lines = new ArrayList<Line>();
        for (var delta : DiffUtils.diff(before, after, true).getDeltas()) {
            var old = delta.getSource().getLines();
            var fresh = delta.getTarget().getLines();
            if (delta.getType() == DeltaType.EQUAL) {
                old.forEach(line -> lines.add(whole(Change.SAME, line)));
                continue;
            }
            int both = Math.min(old.size(), fresh.size());
            for (int i = 0; i < both; i++) {
                lines.add(new Line(Change.CHANGED, pieces(old.get(i), fresh.get(i))));
            }
            old.subList(both, old.size()).forEach(line -> lines.add(whole(Change.REMOVED, line)));
            fresh.subList(both, fresh.size()).forEach(line -> lines.add(whole(Change.ADDED, line)));
        }
        return lines;
    }

    private static List<Piece> pieces(String before, String after) {
        var pieces = new ArrayList<Piece>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                pieces.add(new Piece(Change.SAME, text(delta.getSource().getLines())));
                continue;
            }
            if (!delta.getSource().getLines().isEmpty()) {
                pieces.add(new Piece(Change.REMOVED, text(delta.getSource().getLines())));
            }
            if (!delta.getTarget().getLines().isEmpty()) {
                pieces.add(new Piece(Change.ADDED, text(delta.getTarget().getLines())));
            }
        }
        return pieces;
    }

    private static Line whole(Change change, String line) {
        return new Line(change, List.of(new Piece(change, line)));
    }

    private static List<String> linesOf(String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(MatchResult::group).toList();
    }

    private static String text(List<String> words) {
        return String.join("", words);
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
