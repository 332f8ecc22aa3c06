package io.kaituo.lead.duplicates;

/** Punctuation and symbols, which tell no two names apart. */
final class Signs {

    private Signs() {}

    /** The text without signs and spaces. */
    static String removed(String text) {
        var letters = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> !is(letter) && !Character.isWhitespace(letter))
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** The text with a space for every sign. */
    static String blanked(String text) {
        var letters = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> letters.appendCodePoint(is(letter) ? ' ' : letter));
        return letters.toString();
    }

    private static boolean is(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }
}
