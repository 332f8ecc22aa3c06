package io.kaituo.notification.routing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kaituo.notification.channel.ChannelKind;
import io.kaituo.platform.playbook.Playbook;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * How a region's people are told what, unless they chose otherwise: section {@code notifications} of its playbook.
 *
 * @param digestAt local time of the daily digest; null for when work begins
 * @param routes   the first that fits a message is its way; a message that none fits is in the inbox only
 */
record NotificationRules(Hours quiet, String digestAt, List<Rule> routes) {

    private static final String SECTION = "notifications";

    /** For a region without a playbook, or with one older than this section. */
    static final NotificationRules STANDARD = new NotificationRules(
            new Hours("20:00", "08:00"),
            null,
            List.of(
                    new Rule(
                            List.of("LEAD_OVERDUE", "LEAD_ESCALATED", "MILESTONE_OVERDUE"),
                            null,
                            Timing.AT_ONCE,
                            Way.EVERY),
                    new Rule(List.of("APPROVAL"), Priority.HIGH, Timing.AT_ONCE, Way.EVERY),
                    new Rule(List.of("APPROVAL"), null, Timing.WORKING_TIME, Way.EVERY),
                    new Rule(List.of("DIGEST"), null, Timing.AT_ONCE, List.of(Way.EMAIL))));

    static NotificationRules of(Playbook playbook) {
        return speaks(playbook) ? playbook.section(SECTION, NotificationRules.class) : STANDARD;
    }

    /** Older playbooks do not have the section. */
    static boolean speaks(Playbook playbook) {
        return playbook.content().has(SECTION);
    }

    Optional<Rule> rule(String kind, Priority priority) {
        return routes.stream().filter(rule -> rule.fits(kind, priority)).findFirst();
    }

    Quiet quietHours() {
        return quiet == null ? Quiet.NEVER : new Quiet(LocalTime.parse(quiet.from()), LocalTime.parse(quiet.until()));
    }

    LocalTime digest() {
        return digestAt == null ? null : LocalTime.parse(digestAt);
    }

    /** @param from {@code HH:mm} */
    record Hours(String from, String until) {}

    /**
     * @param priority only messages that matter so much; null for all
     * @param channels in the order they are tried
     */
    record Rule(List<String> kinds, Priority priority, @JsonProperty("when") Timing timing, List<Way> channels) {

        boolean fits(String kind, Priority asked) {
            return kinds.contains(kind) && (priority == null || priority == asked);
        }

        List<ChannelKind> order() {
            return channels.stream().map(Way::kind).toList();
        }
    }

    /** Channels as playbooks write them. */
    enum Way {
        @JsonProperty("email")
        EMAIL(ChannelKind.EMAIL),
        @JsonProperty("wecom")
        WECOM(ChannelKind.WECOM),
        @JsonProperty("dingtalk")
        DINGTALK(ChannelKind.DINGTALK),
        @JsonProperty("feishu")
        FEISHU(ChannelKind.FEISHU),
        @JsonProperty("webhook")
        WEBHOOK(ChannelKind.WEBHOOK);

        private static final List<Way> EVERY = List.of(EMAIL, WECOM, DINGTALK, FEISHU);

        private final ChannelKind kind;

        Way(ChannelKind kind) {
            this.kind = kind;
        }

        ChannelKind kind() {
            return kind;
        }
    }
}
