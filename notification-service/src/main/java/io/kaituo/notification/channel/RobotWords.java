package io.kaituo.notification.channel;

import io.kaituo.platform.web.Texts;
import java.util.Locale;

/** The words around a message that every channel says alike, in its reader's language. */
public final class RobotWords {

    private static final Texts TEXTS = new Texts("channel");

    private RobotWords() {}

    /** What the one button says: {@code 去审批}. */
    public static String button(Parcel parcel) {
        return of(parcel, "button." + parcel.topic());
    }

    /** In a group, whom it is for. */
    public static String addressee(Parcel parcel) {
        return of(parcel, "for", parcel.recipient().name());
    }

    public static String of(Parcel parcel, String key, Object... filled) {
        Locale language = parcel.recipient().language();
        return TEXTS.of(language, key, filled);
    }
}
