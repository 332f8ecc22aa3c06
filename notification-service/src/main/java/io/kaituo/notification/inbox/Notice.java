package io.kaituo.notification.inbox;

import io.kaituo.notification.channel.Parcel.Fact;
import io.kaituo.platform.web.Texts;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Everything people can be told; the name is the key of the texts, and what it asks for are the actions. */
public enum Notice {
    FIRST_CONTACT_DUE_SOON(InboxKind.LEAD_WARNING, "contact"),
    FIRST_CONTACT_OVERDUE(InboxKind.LEAD_OVERDUE, "reassign"),
    /** The playbook reassigns by itself: the manager is told and has nothing to do. */
    FIRST_CONTACT_OVERDUE_PASSED_ON(InboxKind.LEAD_OVERDUE),
    FIRST_CONTACT_ESCALATED(InboxKind.LEAD_ESCALATED, "reassign"),
    FIRST_CONTACT_EXTENDED(InboxKind.LEAD_CLOCK, "contact"),
    CLOCK_PAUSE_ASKED(InboxKind.LEAD_CLOCK, "answer"),
    CLOCK_PAUSE_REFUSED(InboxKind.LEAD_CLOCK, "contact"),
    CLOCK_PAUSED(InboxKind.LEAD_CLOCK),
    CLOCK_RESUMED(InboxKind.LEAD_CLOCK, "contact"),
    RECYCLING_SOON(InboxKind.LEAD_WARNING, "contact"),
    LEAD_TAKEN_BACK(InboxKind.LEAD_POOLED),
    LEAD_RECEIVED(InboxKind.LEAD_REASSIGNED, "contact"),
    LEAD_GIVEN_AWAY(InboxKind.LEAD_REASSIGNED),
    LEADS_RECEIVED(InboxKind.LEAD_REASSIGNED),
    LEADS_GIVEN_AWAY(InboxKind.LEAD_REASSIGNED),
    /** Somebody left and what they owned waits for their manager. */
    HAND_OVER_DUE(InboxKind.HAND_OVER, "hand-over"),
    LEAD_POOLED(InboxKind.LEAD_POOLED, "reassign"),
    REAPPROACH_DUE(InboxKind.LEAD_REAPPROACH, "contact"),
    /** Nobody owns it any more: the manager says who speaks to them. */
    REAPPROACH_DUE_UNOWNED(InboxKind.LEAD_REAPPROACH, "reassign"),
    LEAD_REQUALIFIED(InboxKind.LEAD_REAPPROACH, "contact"),
    REFERRAL_REGISTERED(InboxKind.REFERRAL, "reward"),
    REFERRAL_WON(InboxKind.REFERRAL, "reward"),
    RECORD_RETURNED(InboxKind.RECORD_RETURNED, "correct"),
    RECORD_RESUBMITTED(InboxKind.INSPECTION, "inspect"),
    INSPECTION_DUE(InboxKind.INSPECTION, "inspect"),
    IMPORT_FINISHED(InboxKind.LEAD_IMPORT),
    IMPORT_CONTESTED(InboxKind.OWNERSHIP_CONTEST, "rule"),
    OWNERSHIP_CONTESTED(InboxKind.OWNERSHIP_CONTEST, "rule"),
    CONTEST_DISMISSED(InboxKind.OWNERSHIP_CONTEST),
    OWNERSHIP_WON(InboxKind.OWNERSHIP_CONTEST),
    OWNERSHIP_LOST(InboxKind.OWNERSHIP_CONTEST, "appeal"),
    RULING_APPEALED(InboxKind.OWNERSHIP_CONTEST, "answer"),
    APPEAL_GRANTED(InboxKind.OWNERSHIP_CONTEST),
    APPEAL_REFUSED(InboxKind.OWNERSHIP_CONTEST),
    TOUCH_DUE(InboxKind.TOUCH_DUE, "contact", "skip"),
    SCORE_DUE(InboxKind.JUDGEMENT_DUE, "score"),
    GRADE_DUE(InboxKind.JUDGEMENT_DUE, "grade"),
    APPROVAL_REQUESTED(InboxKind.APPROVAL, "decide"),
    /** The same, because somebody handed it on, is away, or did not answer in time. */
    APPROVAL_DELEGATED(InboxKind.APPROVAL, "decide"),
    APPROVAL_INHERITED(InboxKind.APPROVAL, "decide"),
    APPROVAL_ESCALATED(InboxKind.APPROVAL, "decide"),
    APPROVAL_NUDGED(InboxKind.APPROVAL, "decide"),
    APPROVAL_COMMENTED(InboxKind.MENTION, "answer"),
    APPROVAL_GRANTED(InboxKind.APPROVAL_OUTCOME),
    APPROVAL_RETURNED(InboxKind.APPROVAL_OUTCOME),
    APPROVAL_REJECTED(InboxKind.APPROVAL_OUTCOME),
    QUOTE_EXPIRES_SOON(InboxKind.QUOTE, "answer"),
    QUOTE_EXPIRED(InboxKind.QUOTE, "revise"),
    QUOTE_ACCEPTED(InboxKind.QUOTE, "contract"),
    /** A customer waits for a quote in writing. */
    QUOTE_DUE_SOON(InboxKind.QUOTE, "quote"),
    QUOTE_OVERDUE(InboxKind.QUOTE, "quote"),
    /** A tender closes. */
    BID_DUE_SOON(InboxKind.QUOTE, "submit"),
    BID_OVERDUE(InboxKind.QUOTE, "submit"),
    PROPOSAL_CHANGES_ASKED(InboxKind.PROPOSAL, "revise"),
    RESOURCE_ASKED(InboxKind.PROPOSAL, "answer"),
    RESOURCE_AGREED(InboxKind.PROPOSAL),
    RESOURCE_REFUSED(InboxKind.PROPOSAL),
    FOLLOW_UP_DUE(InboxKind.FOLLOW_UP_DUE, "complete"),
    MILESTONE_DUE(InboxKind.MILESTONE_DUE, "report"),
    MILESTONE_OVERDUE(InboxKind.MILESTONE_OVERDUE, "report"),
    MILESTONE_TROUBLED(InboxKind.MILESTONE_OVERDUE, "settle"),
    RENEWAL_DUE(InboxKind.CONTRACT_END, "renew"),
    CONTRACT_ENDS(InboxKind.CONTRACT_END),
    WIN_QUESTIONED(InboxKind.SYSTEM, "reopen"),
    BREACH_RECORDED(InboxKind.BREACH),
    CHANNEL_DEAD(InboxKind.SYSTEM, "test"),
    MAIL_AWAY(InboxKind.SYSTEM),
    EVENT_PARKED(InboxKind.SYSTEM, "redrive"),
    DEADLINE_FAILED(InboxKind.SYSTEM),
    SUBSCRIPTION_DISABLED(InboxKind.SYSTEM, "resume");

    static final Texts TEXTS = new Texts("inbox");

    private static final List<Set<Notice>> MATTERS = List.of(
            EnumSet.of(APPROVAL_REQUESTED, APPROVAL_DELEGATED, APPROVAL_INHERITED, APPROVAL_ESCALATED, APPROVAL_NUDGED),
            EnumSet.of(FIRST_CONTACT_OVERDUE, FIRST_CONTACT_ESCALATED));

    private final InboxKind kind;
    private final List<String> actions;

    Notice(InboxKind kind, String... actions) {
        this.kind = kind;
        this.actions = List.of(actions);
    }

    InboxKind kind() {
        return kind;
    }

    /** Somebody is late, or about to be. */
    boolean isPressing() {
        return switch (this) {
            case FIRST_CONTACT_OVERDUE,
                    FIRST_CONTACT_OVERDUE_PASSED_ON,
                    FIRST_CONTACT_ESCALATED,
                    APPROVAL_NUDGED,
                    APPROVAL_ESCALATED,
                    QUOTE_OVERDUE,
                    BID_OVERDUE,
                    MILESTONE_OVERDUE -> true;
            default -> false;
        };
    }

    List<String> actions() {
        return actions;
    }

    /** Where it is seen to: of a contest both sides, of inspections the week's sheet, of many leads at once the list of them. */
    String page(Subject subject) {
        return switch (this) {
            case LEADS_RECEIVED, LEADS_GIVEN_AWAY -> "/leads?mine=yes";
            case INSPECTION_DUE, RECORD_RESUBMITTED -> "/leads/inspections";
            case IMPORT_CONTESTED -> subject.link();
            default -> kind == InboxKind.OWNERSHIP_CONTEST ? subject.link() + "/contest" : subject.link();
        };
    }

    /** Where each action is done, on the page of its subject; an approval is handed on there too. */
    Map<String, String> links(String page) {
        var links = new LinkedHashMap<String, String>();
        actions.forEach(action -> links.put(action, page + "?do=" + action));
        if (kind == InboxKind.APPROVAL) {
            links.put("delegate", page + "?do=delegate");
        }
        return links;
    }

    /** What asks for the same about the same subject: whoever has one of them is not told another beside it. */
    Set<Notice> matter() {
        return MATTERS.stream().filter(same -> same.contains(this)).findFirst().orElse(Set.of());
    }

    /** How long one without a due date may wait: what asks for nothing is to be read some time. */
    Duration patience() {
        return Duration.ofDays(actions.isEmpty() ? 30 : kind.patience());
    }

    /** How much earlier it presses because it was asked in vain before. */
    Duration headStart() {
        return switch (this) {
            case APPROVAL_NUDGED -> Duration.ofDays(1);
            case APPROVAL_ESCALATED, FIRST_CONTACT_ESCALATED -> Duration.ofDays(2);
            default -> Duration.ZERO;
        };
    }

    String whyKey() {
        return key("why");
    }

    String title(Locale language, Object... words) {
        return TEXTS.of(language, key("title"), words);
    }

    String why(Locale language, Object... words) {
        return TEXTS.of(language, key("why"), words).strip();
    }

    /** What decides, at a glance; what nobody knows is left out. */
    List<Fact> facts(Locale language, Object... words) {
        Object[] lines = Arrays.stream(words)
                .map(word -> word.toString().replaceAll("\\R", " "))
                .toArray();
        return TEXTS.keys(language).contains(key("facts"))
                ? TEXTS.of(language, key("facts"), lines)
                        .lines()
                        .map(line -> line.split("\\|", 2))
                        .filter(fact -> !fact[1].isBlank())
                        .map(fact -> new Fact(fact[0], fact[1].strip()))
                        .toList()
                : List.of();
    }

    private String key(String part) {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + part;
    }
}
