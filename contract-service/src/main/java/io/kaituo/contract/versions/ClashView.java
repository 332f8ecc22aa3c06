package io.kaituo.contract.versions;

import io.kaituo.contract.document.Clash;
import java.util.Locale;

/**
 * What a person must decide where two changes of a document clash, in their language.
 *
 * @param field   by which the decision is told, such as {@code content.deliveries.Crane}
 * @param label   what a person calls it
 * @param before  what both began with; null for nothing, as in the other two
 * @param drafted what the change says that comes later
 * @param current what holds by now
 */
public record ClashView(String field, String label, String before, String drafted, String current) {

    private static final String CONTENT = "content.";

    public static ClashView of(Clash clash, Locale reader) {
        String field = clash.field();
        return new ClashView(
                field,
                DocumentTexts.label(
                        field.startsWith(CONTENT) ? field.substring(CONTENT.length()) : field,
                        clash.drafted() == null ? clash.current() : clash.drafted(),
                        reader),
                DocumentTexts.words(clash.before(), reader),
                DocumentTexts.words(clash.drafted(), reader),
                DocumentTexts.words(clash.current(), reader));
    }
}
