package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Notice.APPEAL_GRANTED;
import static io.kaituo.notification.inbox.Notice.APPEAL_REFUSED;
import static io.kaituo.notification.inbox.Notice.CONTEST_DISMISSED;
import static io.kaituo.notification.inbox.Notice.FIRST_CONTACT_DUE_SOON;
import static io.kaituo.notification.inbox.Notice.FIRST_CONTACT_OVERDUE;
import static io.kaituo.notification.inbox.Notice.OWNERSHIP_CONTESTED;
import static io.kaituo.notification.inbox.Notice.OWNERSHIP_LOST;
import static io.kaituo.notification.inbox.Notice.OWNERSHIP_WON;
import static io.kaituo.notification.inbox.Notice.RULING_APPEALED;
import static io.kaituo.notification.inbox.Word.person;
import static io.kaituo.notification.inbox.Word.text;

import io.kaituo.events.ContestEvent.AppealAnswered;
import io.kaituo.events.ContestEvent.ContestDismissed;
import io.kaituo.events.ContestEvent.Loser;
import io.kaituo.events.ContestEvent.OwnershipContested;
import io.kaituo.events.ContestEvent.OwnershipDecided;
import io.kaituo.events.ContestEvent.RulingAppealed;
import io.kaituo.events.LeadEvent;
import io.kaituo.platform.inbox.EventConsumer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who must rule on a contested company, who got it, who lost it, and what became of an appeal (R5.4). */
@ApplicationScoped
class Ownership {

    private final Recipients recipients;
    private final Notices notices;

    Ownership(Recipients recipients, Notices notices) {
        this.recipients = recipients;
        this.notices = notices;
    }

    Uni<?> follow(LeadEvent event) {
        if (event instanceof OwnershipContested contested) {
            return ask(contested);
        }
        if (event instanceof OwnershipDecided decided) {
            return tell(decided);
        }
        if (event instanceof ContestDismissed dismissed) {
            return tell(dismissed);
        }
        if (event instanceof RulingAppealed appealed) {
            return ask(appealed);
        }
        return event instanceof AppealAnswered answered ? tell(answered) : EventConsumer.nothing();
    }

    /**
     * Each side's managers, each about the lead of their own side; whoever leads both is asked once. Those of whoever
     * imported a file are told of all its contests together.
     */
    private Uni<?> ask(OwnershipContested contested) {
        var later = recipients.managersOf(contested.ownerId(), contested.region());
        var earlier = recipients.managersOf(contested.firstOwnerId(), contested.region()).stream()
                .filter(manager -> !later.contains(manager))
                .toList();
        Word[] words = {text(contested.companyName()), person(contested.ownerId()), person(contested.firstOwnerId())};
        var asked = contested.batchId() == null ? later : List.<String>of();
        return notices.tell(asked, news(contested, OWNERSHIP_CONTESTED, contested.leadId(), words))
                .chain(() ->
                        notices.tell(earlier, news(contested, OWNERSHIP_CONTESTED, contested.firstLeadId(), words)));
    }

    private Uni<?> tell(OwnershipDecided decided) {
        Word[] words = {
            text(decided.companyName()), person(decided.ownerId()), person(decided.decidedBy()), text(decided.reason())
        };
        return notices.close(decided.region(), decided.contestedLeadIds(), OWNERSHIP_CONTESTED)
                .chain(() -> notices.close(
                        decided.region(),
                        decided.losers().stream().map(Loser::leadId).toList(),
                        FIRST_CONTACT_DUE_SOON,
                        FIRST_CONTACT_OVERDUE))
                .chain(() -> notices.tell(
                        recipients.owner(decided.ownerId(), decided.region()),
                        news(decided, OWNERSHIP_WON, decided.leadId(), words)))
                .chain(() -> Multi.createFrom()
                        .iterable(decided.losers())
                        .onItem()
                        .transformToUniAndConcatenate(loser -> notices.tell(
                                recipients.owner(loser.ownerId(), decided.region()),
                                news(decided, OWNERSHIP_LOST, loser.leadId(), words)))
                        .onItem()
                        .ignoreAsUni());
    }

    /** Both sides keep what they have, and nobody need rule on it. */
    private Uni<?> tell(ContestDismissed dismissed) {
        var needless =
                dismissed.over() ? List.of(dismissed.leadId(), dismissed.firstLeadId()) : List.of(dismissed.leadId());
        return notices.close(dismissed.region(), needless, OWNERSHIP_CONTESTED)
                .chain(() -> notices.tell(
                        recipients.owner(dismissed.ownerId(), dismissed.region()),
                        news(
                                dismissed,
                                CONTEST_DISMISSED,
                                dismissed.leadId(),
                                words(dismissed, dismissed.firstOwnerId()))))
                .chain(() -> notices.tell(
                        recipients.owner(dismissed.firstOwnerId(), dismissed.region()),
                        news(
                                dismissed,
                                CONTEST_DISMISSED,
                                dismissed.firstLeadId(),
                                words(dismissed, dismissed.ownerId()))));
    }

    private static Word[] words(ContestDismissed dismissed, String otherOwner) {
        return new Word[] {
            text(dismissed.companyName()), person(dismissed.dismissedBy()), person(otherOwner), text(dismissed.reason())
        };
    }

    /** An appeal is about the ruling, so those above whoever ruled are asked. */
    private Uni<?> ask(RulingAppealed appealed) {
        return notices.tell(
                recipients.directors(appealed.region()),
                new News(
                        appealed.region(),
                        RULING_APPEALED,
                        new Subject("lead", appealed.leadId()),
                        appealed.appealId().toString(),
                        null,
                        List.of(
                                text(appealed.companyName()),
                                person(appealed.appealedBy()),
                                person(appealed.decidedBy()),
                                text(appealed.reason()))));
    }

    private Uni<?> tell(AppealAnswered answered) {
        return notices.close(
                        answered.region(),
                        answered.leadId(),
                        answered.appealId().toString(),
                        RULING_APPEALED)
                .chain(() -> notices.tell(
                        recipients.owner(answered.appealedBy(), answered.region()),
                        news(
                                answered,
                                answered.granted() ? APPEAL_GRANTED : APPEAL_REFUSED,
                                answered.leadId(),
                                text(answered.companyName()),
                                person(answered.answeredBy()),
                                text(answered.comment()))));
    }

    private static News news(LeadEvent event, Notice notice, UUID lead, Word... words) {
        return new News(
                event.region(), notice, new Subject("lead", lead), event.id().toString(), null, List.of(words));
    }
}
