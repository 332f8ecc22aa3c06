package io.kaituo.notification.routing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Kinds of messages that people think of as one, so that nobody has to choose for thirty kinds one by one. */
public enum Topic {
    LEADS(
            "LEAD_WARNING",
            "LEAD_OVERDUE",
            "LEAD_ESCALATED",
            "LEAD_CLOCK",
            "LEAD_REASSIGNED",
            "LEAD_POOLED",
            "LEAD_REAPPROACH",
            "LEAD_IMPORT",
            "HAND_OVER",
            "REFERRAL",
            "OWNERSHIP_CONTEST",
            "JUDGEMENT_DUE"),
    APPROVALS("APPROVAL", "APPROVAL_OUTCOME", "MENTION"),
    OFFERS("QUOTE", "PROPOSAL"),
    FOLLOW_UPS("FOLLOW_UP_DUE", "TOUCH_DUE"),
    CONTRACTS("MILESTONE_DUE", "MILESTONE_OVERDUE", "CONTRACT_END", "BREACH"),
    RECORDS("RECORD_RETURNED", "INSPECTION"),
    DIGEST("DIGEST"),
    /** Whatever is newer than this list is here too. */
    OTHER("SYSTEM");

    private final Set<String> kinds;

    Topic(String... kinds) {
        this.kinds = Set.of(kinds);
    }

    public static Topic of(String kind) {
        return Arrays.stream(values())
                .filter(topic -> topic.kinds.contains(kind))
                .findFirst()
                .orElse(OTHER);
    }

    static boolean knows(String kind) {
        return Arrays.stream(values()).anyMatch(topic -> topic.kinds.contains(kind));
    }

    Set<String> kinds() {
        return kinds;
    }

    /** As texts and templates call it: {@code follow-ups}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
