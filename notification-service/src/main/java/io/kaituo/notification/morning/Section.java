package io.kaituo.notification.morning;

import static io.kaituo.notification.inbox.Notice.APPROVAL_DELEGATED;
import static io.kaituo.notification.inbox.Notice.APPROVAL_ESCALATED;
import static io.kaituo.notification.inbox.Notice.APPROVAL_INHERITED;
import static io.kaituo.notification.inbox.Notice.APPROVAL_NUDGED;
import static io.kaituo.notification.inbox.Notice.APPROVAL_REQUESTED;
import static io.kaituo.notification.inbox.Notice.BID_OVERDUE;
import static io.kaituo.notification.inbox.Notice.CLOCK_PAUSED;
import static io.kaituo.notification.inbox.Notice.CLOCK_PAUSE_ASKED;
import static io.kaituo.notification.inbox.Notice.CONTRACT_ENDS;
import static io.kaituo.notification.inbox.Notice.FIRST_CONTACT_ESCALATED;
import static io.kaituo.notification.inbox.Notice.FIRST_CONTACT_OVERDUE;
import static io.kaituo.notification.inbox.Notice.FOLLOW_UP_DUE;
import static io.kaituo.notification.inbox.Notice.HAND_OVER_DUE;
import static io.kaituo.notification.inbox.Notice.IMPORT_CONTESTED;
import static io.kaituo.notification.inbox.Notice.INSPECTION_DUE;
import static io.kaituo.notification.inbox.Notice.LEAD_POOLED;
import static io.kaituo.notification.inbox.Notice.MILESTONE_OVERDUE;
import static io.kaituo.notification.inbox.Notice.MILESTONE_TROUBLED;
import static io.kaituo.notification.inbox.Notice.OWNERSHIP_CONTESTED;
import static io.kaituo.notification.inbox.Notice.QUOTE_OVERDUE;
import static io.kaituo.notification.inbox.Notice.REAPPROACH_DUE_UNOWNED;
import static io.kaituo.notification.inbox.Notice.RECORD_RESUBMITTED;
import static io.kaituo.notification.inbox.Notice.RECORD_RETURNED;
import static io.kaituo.notification.inbox.Notice.RULING_APPEALED;
import static io.kaituo.notification.inbox.Notice.TOUCH_DUE;
import static io.kaituo.notification.inbox.Notice.WIN_QUESTIONED;

import io.kaituo.notification.inbox.Matters.Rule;
import io.kaituo.notification.inbox.Notice;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The parts of a manager's morning page, each with what belongs on it; what no event tells of yet is on none. */
public enum Section {
    /** Should have been done by now. */
    OVERDUE(EnumSet.of(FIRST_CONTACT_OVERDUE, MILESTONE_OVERDUE, QUOTE_OVERDUE, BID_OVERDUE)),
    /** Waits for somebody who does not move. */
    STUCK(EnumSet.of(FIRST_CONTACT_ESCALATED, CLOCK_PAUSE_ASKED, LEAD_POOLED, HAND_OVER_DUE, REAPPROACH_DUE_UNOWNED)),
    /** Two want the same. */
    CONFLICT(EnumSet.of(OWNERSHIP_CONTESTED, RULING_APPEALED, IMPORT_CONTESTED)),
    /** Waits for the reader's own decision. */
    APPROVAL(EnumSet.noneOf(Notice.class)),
    /** A customer may be lost. */
    DIFFICULT(EnumSet.of(WIN_QUESTIONED, MILESTONE_TROUBLED, CONTRACT_ENDS)),
    /** A record is to be corrected or looked at again. */
    RETURNED(EnumSet.of(RECORD_RETURNED, RECORD_RESUBMITTED, INSPECTION_DUE));

    private static final int LONG_PAUSED = 3;

    /** What belongs here whether the reader has it or one of the reader's people. */
    private final Set<Notice> notices;

    Section(Set<Notice> notices) {
        this.notices = notices;
    }

    static List<Rule> rules() {
        var plain = Stream.of(values()).flatMap(section -> section.notices.stream()
                .flatMap(notice -> Stream.of(section.rule(notice, true), section.rule(notice, false))));
        var decisions = Stream.of(
                        APPROVAL_REQUESTED, APPROVAL_DELEGATED, APPROVAL_INHERITED, APPROVAL_ESCALATED, APPROVAL_NUDGED)
                .map(notice -> APPROVAL.rule(notice, true));
        var peoples = Stream.of(
                STUCK.rule(APPROVAL_NUDGED, false),
                STUCK.rule(APPROVAL_ESCALATED, false),
                new Rule(CLOCK_PAUSED, STUCK.name(), false, false, LONG_PAUSED),
                new Rule(FOLLOW_UP_DUE, OVERDUE.name(), false, true, 0),
                new Rule(TOUCH_DUE, OVERDUE.name(), false, true, 0));
        return Stream.of(plain, decisions, peoples).flatMap(rules -> rules).toList();
    }

    /** One matter stands in one place: what waits for the reader is not stuck, what is stuck is not just overdue. */
    boolean hides(Section other) {
        return this == APPROVAL && other == STUCK || this == STUCK && other == OVERDUE;
    }

    private Rule rule(Notice notice, boolean own) {
        return new Rule(notice, name(), own, false, 0);
    }
}
