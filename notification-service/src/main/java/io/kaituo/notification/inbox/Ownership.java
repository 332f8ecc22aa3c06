package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Notice.APPEAL_GRANTED;
import static io.kaituo.notification.inbox.Notice.APPEAL_REFUSED;
import static io.kaituo.notification.inbox.Notice.CONTEST_DISMISSED;
import static io.kaituo.notification.inbox.Notice.FIRST_CONTACT_DUE_SOON;
import static io.kaituo.notification.inbox.Notice.FIRST_CONTACT_OVERDUE;
import static io.kaituo.notification.inbox.Notice.IMPORT_CONTESTED;
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

    private final Facts facts;
    private final Recipients recipients;
    private final Notices notices;

    Ownership(Facts facts, Recipients recipients, Notices notices) {
        this.facts = facts;
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
        return noted(contested)
                .chain(() -> notices.tell(
                        asked,
                        news(contested, OWNERSHIP_CONTESTED, contested.leadId(), words)
                                .ownedBy(contested.ownerId())
                                .unlessSettledSince(contested.at())))
                .chain(() -> notices.tell(
                        earlier,
                        news(contested, OWNERSHIP_CONTESTED, contested.firstLeadId(), words)
                                .ownedBy(contested.firstOwnerId())
                                .within("lead", contested.leadId())
                                .unlessSettledSince(contested.at())));
    }

    /** Of an import's contests each is remembered, to know when the last is decided. */
    private Uni<Void> noted(OwnershipContested contested) {
        return contested.batchId() == null
                ? Uni.createFrom().voidItem()
                : facts.contest(contested.region(), contested.batchId(), contested.leadId(), contested.at());
    }

    /** Nobody need rule on these, one by one or as part of an import. */
    private Uni<Void> settle(LeadEvent by, List<UUID> leads) {
        return facts.settle(by.region(), leads, by.at(), OWNERSHIP_CONTESTED)
                .chain(() -> notices.close(by.region(), leads, OWNERSHIP_CONTESTED))
                .chain(() -> facts.decide(by.region(), leads))
                .chain(imports -> imports.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : notices.close(by.region(), imports, IMPORT_CONTESTED));
    }

    private Uni<?> tell(OwnershipDecided decided) {
        Word[] words = {
            text(decided.companyName()), person(decided.ownerId()), person(decided.decidedBy()), text(decided.reason())
        };
        return settle(decided, decided.contestedLeadIds())
                .chain(() -> notices.closeWithin(decided.region(), decided.leadId(), item -> true, OWNERSHIP_LOST))
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
                                news(decided, OWNERSHIP_LOST, loser.leadId(), words)
                                        .ownedBy(loser.ownerId())
                                        .within("lead", decided.leadId())))
                        .onItem()
                        .ignoreAsUni());
    }

    /** Both sides keep what they have, and nobody need rule on it. */
    private Uni<?> tell(ContestDismissed dismissed) {
        var needless =
                dismissed.over() ? List.of(dismissed.leadId(), dismissed.firstLeadId()) : List.of(dismissed.leadId());
        return settle(dismissed, needless)
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
        return notices.closeWithin(
                        appealed.region(), appealed.leadId(), item -> item.isOf(appealed.appealedBy()), OWNERSHIP_LOST)
                .chain(() -> notices.tell(recipients.directors(appealed.region()), appeal(appealed)));
    }

    private static News appeal(RulingAppealed appealed) {
        return new News(
                        appealed.region(),
                        RULING_APPEALED,
                        new Subject("lead", appealed.leadId()),
                        appealed.appealId().toString(),
                        null,
                        List.of(
                                text(appealed.companyName()),
                                person(appealed.appealedBy()),
                                person(appealed.decidedBy()),
                                text(appealed.reason())))
                .ownedBy(appealed.appealedBy());
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
