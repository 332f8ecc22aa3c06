package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Notice.PROPOSAL_CHANGES_ASKED;
import static io.kaituo.notification.inbox.Notice.RESOURCE_AGREED;
import static io.kaituo.notification.inbox.Notice.RESOURCE_ASKED;
import static io.kaituo.notification.inbox.Notice.RESOURCE_REFUSED;
import static io.kaituo.notification.inbox.Word.person;
import static io.kaituo.notification.inbox.Word.text;

import io.kaituo.events.ProposalEvent;
import io.kaituo.events.ProposalEvent.ProposalAccepted;
import io.kaituo.events.ProposalEvent.ProposalChangesAsked;
import io.kaituo.events.ProposalEvent.ProposalDrafted;
import io.kaituo.events.ProposalEvent.ProposalReviewed;
import io.kaituo.events.ProposalEvent.ProposalSubmitted;
import io.kaituo.events.ProposalEvent.ResourceAnswered;
import io.kaituo.events.ProposalEvent.ResourceAsked;
import io.kaituo.platform.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells who owns a proposal what the customer wants instead (W5.1), and colleagues what it needs of them (R1.3). */
@ApplicationScoped
class ProposalNews {

    private final Facts facts;
    private final Recipients recipients;
    private final Notices notices;

    ProposalNews(Facts facts, Recipients recipients, Notices notices) {
        this.facts = facts;
        this.recipients = recipients;
        this.notices = notices;
    }

    Uni<?> tell(ProposalEvent event) {
        if (event instanceof ProposalDrafted drafted) {
            return facts.place(drafted.region(), drafted.proposalId(), drafted.dealId());
        }
        if (event instanceof ProposalAccepted
                || event instanceof ProposalReviewed reviewed
                        && reviewed.outcome().equals("reject")) {
            return notices.close(event.region(), List.of(event.proposalId()), PROPOSAL_CHANGES_ASKED, RESOURCE_ASKED);
        }
        if (event instanceof ProposalChangesAsked wish) {
            return notices.tell(recipients.owner(wish.ownerId(), wish.region()), changes(wish));
        }
        if (event instanceof ProposalSubmitted submitted) {
            return notices.close(submitted.region(), List.of(submitted.proposalId()), PROPOSAL_CHANGES_ASKED);
        }
        if (event instanceof ResourceAsked asked) {
            return notices.tell(recipients.owner(asked.askedOf(), asked.region()), request(asked));
        }
        return event instanceof ResourceAnswered answered
                ? notices.close(
                                answered.region(),
                                answered.proposalId(),
                                answered.requestId().toString(),
                                RESOURCE_ASKED)
                        .chain(() ->
                                notices.tell(recipients.owner(answered.askedBy(), answered.region()), answer(answered)))
                : EventConsumer.nothing();
    }

    private static News changes(ProposalChangesAsked wish) {
        return new News(
                        wish.region(),
                        PROPOSAL_CHANGES_ASKED,
                        proposal(wish),
                        wish.id().toString(),
                        null,
                        List.of(text(wish.title()), text(wish.accountName()), text(wish.comment())))
                .ownedBy(wish.ownerId())
                .within("deal", wish.dealId())
                .unlessSettledSince(wish.at());
    }

    private static News request(ResourceAsked asked) {
        return new News(
                        asked.region(),
                        RESOURCE_ASKED,
                        proposal(asked),
                        asked.requestId().toString(),
                        null,
                        List.of(
                                text(asked.request()),
                                person(asked.askedBy()),
                                text(asked.title()),
                                text(asked.accountName()),
                                asked.neededOn() == null ? text(null) : Word.day(asked.neededOn())))
                .ownedBy(asked.askedBy())
                .unlessSettledSince(asked.at());
    }

    private static News answer(ResourceAnswered answered) {
        return new News(
                answered.region(),
                answered.agreed() ? RESOURCE_AGREED : RESOURCE_REFUSED,
                proposal(answered),
                answered.requestId().toString(),
                null,
                List.of(
                        text(answered.request()),
                        person(answered.answeredBy()),
                        text(answered.title()),
                        text(answered.answer())));
    }

    private static Subject proposal(ProposalEvent event) {
        return new Subject("proposal", event.proposalId());
    }
}
