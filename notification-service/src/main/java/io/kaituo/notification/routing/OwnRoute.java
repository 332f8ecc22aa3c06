package io.kaituo.notification.routing;

import io.kaituo.notification.channel.ChannelKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * How somebody wants to be told of one kind of thing.
 *
 * @param about    a topic such as {@code APPROVALS}, or one kind such as {@code LEAD_OVERDUE}, which goes before its topic
 * @param channels in the order they are tried; empty for the inbox only
 * @param timing   null for what the playbook says
 */
record OwnRoute(@NotBlank String about, @NotNull @Size(max = 5) List<@NotNull ChannelKind> channels, Timing timing) {

    boolean isAbout(String kind) {
        return about.equals(kind);
    }

    boolean isAbout(Topic topic) {
        return about.equals(topic.name());
    }
}
