package io.kaituo.lead.sheets;

/**
 * Text in a table that Excel opens. What Excel would take for a formula gets an apostrophe in front (OWASP, CSV
 * injection); read back, the apostrophe falls away.
 */
public final class SafeCell {

    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private SafeCell() {}

    public static String out(String text) {
        return text == null ? "" : isFormula(text) ? "'" + text : text;
    }

    public static String in(String text) {
        return text.startsWith("'") && isFormula(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
