package io.kaituo.notification.channel;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * One message, ready to hand over.
 *
 * @param id        stable over every attempt and channel
 * @param address   what {@link Courier#target} made of the channel's address
 * @param secret    what it is signed with; null where it is not
 * @param recipient who must know
 * @param kind      what sort of thing it is about
 * @param reason    why the recipient gets it, in their language
 * @param url       the page that it leads to
 * @param dueAt     until when they must act; null when they need not
 * @param due       the same in words
 * @param buttons   more ways to act at once
 * @param sections  what a digest lists
 * @param facts     what decides, at a glance
 */
public record Parcel(
        UUID id,
        String region,
        String address,
        String secret,
        Reader recipient,
        String kind,
        String topic,
        String title,
        String why,
        String reason,
        String url,
        Instant dueAt,
        String due,
        List<Button> buttons,
        List<Section> sections,
        List<Fact> facts) {

    /** Who must know. */
    public record Reader(String id, String name, Locale language) {}

    /** @param url absolute in a parcel, a path of the console in {@code Words} */
    public record Button(String label, String url) {}

    /** @param label such as {@code Customer} */
    public record Fact(String label, String value) {}

    /** @param lines in their order */
    public record Section(String heading, List<Line> lines) {}

    /** @param url may be null */
    public record Line(String text, String url) {}
}
