package io.kaituo.notification.delivery;

import io.kaituo.notification.channel.Parcel.Button;
import io.kaituo.notification.channel.Parcel.Section;
import java.util.List;

/**
 * What a message says, in its reader's language.
 *
 * @param buttons  more ways to act than opening the page; their links are paths of the console
 * @param sections what a digest lists; lines may carry paths of the console
 */
public record Wording(String title, String why, List<Button> buttons, List<Section> sections) {

    public static Wording of(String title, String why) {
        return new Wording(title, why, List.of(), List.of());
    }

    public Wording with(List<Button> more) {
        return new Wording(title, why, more, sections);
    }

    public Wording listing(List<Section> listed) {
        return new Wording(title, why, buttons, listed);
    }
}
