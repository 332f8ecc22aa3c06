package io.kaituo.contract.versions;

import io.kaituo.contract.TextDiff;
import io.kaituo.contract.document.Document;
import io.kaituo.contract.versions.DocumentTexts.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What became different between two revisions, field by field, in the reader's language.
 *
 * @param changes only what differs, in the order of the newer document; then what it no longer says
 */
public record DocumentDiff(int from, int to, List<Changed> changes) {

    /**
     * @param field such as {@code total}, {@code payments[2]} or {@code clauses.breach}
     * @param label what a person calls it
     * @param lines both wordings, line by line, and word by word within a changed line
     */
    public record Changed(String field, String label, TextDiff.Change change, List<TextDiff.Line> lines) {}

    public static DocumentDiff between(ContractVersion older, ContractVersion newer, Locale reader) {
        return new DocumentDiff(
                older.revision(), newer.revision(), changes(older.document(), newer.document(), reader));
    }

    /** The same of any two documents. */
    public static List<Changed> changes(Document older, Document newer, Locale reader) {
        var before = DocumentTexts.of(older, reader);
        var after = DocumentTexts.of(newer, reader);
        var fields = new LinkedHashSet<>(after.keySet());
        fields.addAll(before.keySet());
        return fields.stream()
                .filter(field -> !text(before, field).equals(text(after, field)))
                .map(field -> changed(field, before.get(field), after.get(field)))
                .toList();
    }

    private static String text(Map<String, Named> texts, String field) {
        return texts.containsKey(field) ? texts.get(field).text() : "";
    }

    private static Changed changed(String field, Named before, Named after) {
        String old = before == null ? null : before.text();
        String fresh = after == null ? null : after.text();
        return new Changed(
                field,
                (after == null ? before : after).label(),
                TextDiff.Change.of(old, fresh),
                TextDiff.between(old, fresh));
    }
}
