package io.kaituo.notification.delivery;

import io.kaituo.notification.channel.Parcel.Button;
import io.kaituo.notification.channel.Parcel.Fact;
import io.kaituo.notification.channel.Parcel.Section;
import java.util.List;

/**
 * What a message says, in its reader's language.
 *
 * @param buttons  more ways to act than opening the page; their links are paths of the console
 * @param sections what a digest lists; lines may carry paths of the console
 * @param facts    what decides, at a glance
 */
public record Wording(String title, String why, List<Button> buttons, List<Section> sections, List<Fact> facts) {

    public static Wording of(String title, String why) {
        return new Wording(title, why, List.of(), List.of(), List.of());
    }

    public Wording with(List<Button> more) {
        return new Wording(title, why, more, sections, facts);
    }

    public Wording listing(List<Section> listed) {
        return new Wording(title, why, buttons, listed, facts);
    }

    public Wording stating(List<Fact> stated) {
        return new Wording(title, why, buttons, sections, stated);
    }
}
