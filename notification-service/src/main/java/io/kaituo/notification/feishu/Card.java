package io.kaituo.notification.feishu;

import io.kaituo.notification.channel.Parcel;
import io.kaituo.notification.channel.RobotJson;
import io.kaituo.notification.channel.RobotWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A message as Feishu shows it: its title on a coloured bar, what it is about, one button, and why it came. */
final class Card {

    /** A request may have 20 KB in all. */
    private static final int LONGEST = 12_000;

    private Card() {}

    static Map<String, ?> of(Parcel parcel) {
        var elements = new ArrayList<Map<String, ?>>();
        elements.add(markdown("**" + RobotJson.plain(RobotWords.addressee(parcel)) + "**\n"
                + RobotJson.cut(RobotJson.plain(parcel.why()), LONGEST)));
        if (parcel.due() != null) {
            elements.add(markdown("<font color='red'>" + parcel.due() + "</font>"));
        }
        elements.add(Map.of(
                "tag",
                "action",
                "actions",
                List.of(Map.of(
                        "tag",
                        "button",
                        "text",
                        plain(RobotWords.button(parcel)),
                        "type",
                        "primary",
                        "url",
                        parcel.url()))));
        elements.add(Map.of("tag", "note", "elements", List.of(plain(parcel.reason()))));
        return Map.of(
                "config",
                Map.of("wide_screen_mode", true),
                "header",
                Map.of("title", plain(parcel.title()), "template", parcel.due() == null ? "blue" : "orange"),
                "elements",
                elements);
    }

    private static Map<String, ?> markdown(String content) {
        return Map.of("tag", "markdown", "content", content);
    }

    private static Map<String, ?> plain(String content) {
        return Map.of("tag", "plain_text", "content", content);
    }
}
