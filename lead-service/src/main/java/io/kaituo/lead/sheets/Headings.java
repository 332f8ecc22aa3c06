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
}
