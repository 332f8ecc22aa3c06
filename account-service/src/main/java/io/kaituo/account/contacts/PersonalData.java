package io.kaituo.account.contacts;

import java.util.function.UnaryOperator;

/** How much of a phone number or an address is shown: enough to tell two apart, too little to use. */
enum PersonalData {
    CLEAR(whole -> whole),
    MASKED(PersonalData::masked);

    private static final int SHOWN = 3;

    private final UnaryOperator<String> shown;

    PersonalData(UnaryOperator<String> shown) {
        this.shown = shown;
    }

    /** @param value may be null */
    String show(String value) {
        return value == null ? null : shown.apply(value);
    }

    /** {@code 13800001234} becomes {@code 138****}, {@code wang@example.com} becomes {@code w****@example.com}. */
    private static String masked(String value) {
        int at = value.indexOf('@');
        String name = at < 0 ? value : value.substring(0, at);
        int most = Math.min(at < 0 ? SHOWN : 1, name.codePointCount(0, name.length()) / 2);
        return name.substring(0, name.offsetByCodePoints(0, most)) + "****" + (at < 0 ? "" : value.substring(at));
    }
}
