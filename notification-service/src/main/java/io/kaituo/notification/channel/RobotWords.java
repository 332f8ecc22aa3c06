package io.kaituo.notification.channel;

import io.kaituo.platform.web.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

    /** Until when they must act; null when they need not. */
    public static String due(Parcel parcel, ZoneId zone) {
        return parcel.dueAt() == null
                ? null
                : of(
                        parcel,
                        "due",
                        DateTimeFormatter.ofPattern(
                                        "yyyy-MM-dd (EEE) HH:mm",
                                        parcel.recipient().language())
                                .format(parcel.dueAt().atZone(zone)));
    }

    public static String of(Parcel parcel, String key, Object... filled) {
        Locale language = parcel.recipient().language();
        return TEXTS.of(language, key, filled);
    }
}
