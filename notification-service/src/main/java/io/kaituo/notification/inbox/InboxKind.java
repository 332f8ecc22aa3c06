package io.kaituo.notification.inbox;

/** What sort of thing an inbox item is; people filter by it. */
enum InboxKind {
    LEAD_WARNING,
    LEAD_OVERDUE,
    LEAD_ESCALATED,
    LEAD_CLOCK,
    LEAD_REASSIGNED,
    LEAD_POOLED,
    HAND_OVER,
    LEAD_REAPPROACH,
    REFERRAL,
    LEAD_IMPORT,
    OWNERSHIP_CONTEST,
    TOUCH_DUE,
    JUDGEMENT_DUE,
    APPROVAL,
    APPROVAL_OUTCOME,
    MENTION,
    QUOTE,
    PROPOSAL,
    FOLLOW_UP_DUE,
    MILESTONE_DUE,
    MILESTONE_OVERDUE,
    CONTRACT_END,
    RECORD_RETURNED,
    INSPECTION,
    BREACH,
    SYSTEM;

    /** In days, for an item that asks for something and says no date. */
    int patience() {
        return switch (this) {
            case APPROVAL, SYSTEM, MILESTONE_OVERDUE, LEAD_ESCALATED -> 1;
            case OWNERSHIP_CONTEST, RECORD_RETURNED, HAND_OVER, LEAD_POOLED -> 2;
            default -> 3;
        };
    }
}
