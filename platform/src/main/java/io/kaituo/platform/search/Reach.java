package io.kaituo.platform.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How to reach somebody, as it is compared: +86 (371) 6600-1234 is 037166001234.
 *
 * @param phone digits alone, or null
 * @param email lower case, or null
 */
public record Reach(String phone, String email) {

    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final Pattern COUNTRY = Pattern.compile("^(00)?86(?=\\d{10,})");
    private static final Pattern MOBILE = Pattern.compile("^1[3-9]\\d{9}$");
    private static final int SHORTEST = 7;

    /** @param phone and {@code email} as somebody typed them, or null */
    public static Reach of(String phone, String email) {
        return new Reach(phone(phone), email(email));
    }

    private static String phone(String typed) {
        if (typed == null) {
            return null;
        }
        String all = NOT_DIGITS
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        String national = COUNTRY.matcher(all).replaceFirst("");
        boolean areaCodeWithoutZero = !national.equals(all)
                && !national.startsWith("0")
                && !MOBILE.matcher(national).matches();
        String phone = areaCodeWithoutZero ? "0" + national : national;
        return phone.length() < SHORTEST ? null : phone;
    }

    private static String email(String typed) {
        return typed == null || typed.isBlank()
                ? null
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
