package io.kaituo.notification.routing;

import io.kaituo.notification.channel.ChannelKind;
import java.time.Instant;
import java.util.List;

/**
 * Which way one message takes to one person, and why.
 *
 * @param channels in the order they are tried; none of them for the inbox only
 * @param from     nothing leaves before
 * @param chosenBy whose choice the channels are
 * @param rule     what was chosen for: a kind, a topic, or the playbook and its version
 */
public record Route(List<ChannelKind> channels, Timing timing, Instant from, Chooser chosenBy, String rule) {

    /** Whose choice it was. */
    public enum Chooser {
        PERSON,
        PLAYBOOK,
        /** There is no playbook yet, or it says nothing of messages. */
        STANDARD
    }

    public boolean isInboxOnly() {
        return channels.isEmpty();
    }
}
