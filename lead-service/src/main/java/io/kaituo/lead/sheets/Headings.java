package io.kaituo.lead.sheets;

import io.kaituo.platform.web.Texts;
import java.util.Locale;

/** What columns of leads are called in the reader's language; a file with these headings is read without being told how. */
public final class Headings {

    private static final Texts TEXTS = new Texts("columns");

    private Headings() {}

    public static String of(Locale reader, String column) {
        return TEXTS.of(reader, column);
    }

    /** Whether a file that we wrote in any language calls the column so. */
    public static boolean isOf(String column, String heading) {
        return Texts.LANGUAGES.stream()
                .anyMatch(language -> of(language, column).equals(heading));
    }
}
