package io.kaituo.lead.ownership;

/** Personal data for those who do not need it: enough to recognise, too little to use. */
public final class Masked {

    private static final String STARS = "**";
    private static final int HEAD = 3;
    private static final int TAIL = 2;

    private Masked() {}

    /** Its first character: 王**. */
    public static String name(String name) {
        return name == null || name.isEmpty() ? null : name.substring(0, name.offsetByCodePoints(0, 1)) + STARS;
    }

    /** The first three and last two of a number that is long enough: 138**78. */
    public static String phone(String phone) {
        if (phone == null) {
            return null;
        }
        return phone.length() < HEAD + TAIL + TAIL
                ? STARS
                : phone.substring(0, HEAD) + STARS + phone.substring(phone.length() - TAIL);
    }

    /** The first character and the domain: w**@hongda.cn. */
    public static String email(String email) {
        int at = email == null ? -1 : email.indexOf('@');
        return at < 1 ? name(email) : name(email) + email.substring(at);
    }
}
