package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Notice.QUOTE_ACCEPTED;
import static io.kaituo.notification.inbox.Notice.QUOTE_EXPIRED;
import static io.kaituo.notification.inbox.Notice.QUOTE_EXPIRES_SOON;
import static io.kaituo.notification.inbox.Word.moment;
import static io.kaituo.notification.inbox.Word.money;
import static io.kaituo.notification.inbox.Word.text;

import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ContractDrafted;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.QuoteEvent;
import io.kaituo.events.QuoteEvent.QuoteAccepted;
import io.kaituo.events.QuoteEvent.QuoteDeclined;
import io.kaituo.events.QuoteEvent.QuoteDrafted;
import io.kaituo.events.QuoteEvent.QuoteExpired;
import io.kaituo.events.QuoteEvent.QuoteExpiresSoon;
import io.kaituo.events.QuoteEvent.QuoteIssued;
import io.kaituo.events.QuoteEvent.QuoteSuperseded;
import io.kaituo.events.QuoteEvent.QuoteWithdrawn;
import io.kaituo.platform.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells owners what becomes of their quotes; that one was returned they hear with the outcome of its approval. */
@ApplicationScoped
class QuoteNews {

    private final Facts facts;
    private final Recipients recipients;
    private final Notices notices;

    QuoteNews(Facts facts, Recipients recipients, Notices notices) {
        this.facts = facts;
        this.recipients = recipients;
        this.notices = notices;
    }

    Uni<?> follow(QuoteEvent event) {
        if (event instanceof QuoteDrafted drafted) {
            return drafted(drafted);
        }
        if (event instanceof QuoteIssued issued) {
            return ended(issued.region(), issued.dealId(), issued.at(), QUOTE_EXPIRED);
        }
        if (event instanceof QuoteExpiresSoon soon) {
            return tell(
                    event,
                    soon.dealId(),
                    QUOTE_EXPIRES_SOON,
                    soon.ownerId(),
                    soon.expiresAt(),
                    List.of(text(soon.number()), text(soon.accountName()), moment(soon.expiresAt())));
        }
        if (event instanceof QuoteAccepted accepted) {
            return close(event)
                    .chain(() -> tell(
                            event,
                            accepted.dealId(),
                            QUOTE_ACCEPTED,
                            accepted.ownerId(),
                            null,
                            List.of(text(accepted.number()), text(accepted.accountName()), money(accepted.total()))));
        }
        if (event instanceof QuoteExpired expired) {
            return close(event)
                    .chain(() -> tell(
                            event,
                            expired.dealId(),
                            QUOTE_EXPIRED,
                            expired.ownerId(),
                            null,
                            List.of(text(expired.number()), text(expired.accountName()))));
        }
        return event instanceof QuoteDeclined || event instanceof QuoteSuperseded || event instanceof QuoteWithdrawn
                ? close(event)
                : Uni.createFrom().voidItem();
    }

    private Uni<?> tell(QuoteEvent event, UUID deal, Notice notice, String owner, Instant dueAt, List<Word> words) {
        return notices.tell(
                recipients.owner(owner, event.region()),
                new News(
                                event.region(),
                                notice,
                                new Subject("quote", event.quoteId()),
                                event.id().toString(),
                                dueAt,
                                words)
                        .ownedBy(owner)
                        .within("deal", deal)
                        .unlessSettledSince(event.at()));
    }

    /** What is to replace an expired quote is being written: nobody need be asked for it. */
    private Uni<?> drafted(QuoteDrafted drafted) {
        var placed = facts.place(drafted.region(), drafted.quoteId(), drafted.dealId());
        return drafted.revises() == null
                ? placed
                : placed.chain(() -> settle(drafted, drafted.revises(), QUOTE_EXPIRED));
    }

    /** The contract that an accepted quote asks for. */
    Uni<?> drafted(ContractDrafted contract) {
        return contract.quoteId() == null
                ? EventConsumer.nothing()
                : settle(contract, contract.quoteId(), QUOTE_ACCEPTED);
    }

    /** Whatever was offered for the deal, this is what they took. */
    Uni<?> signed(ContractSigned contract) {
        return ended(contract.region(), contract.dealId(), contract.at(), QUOTE_ACCEPTED, QUOTE_EXPIRED);
    }

    /** Something else was offered, or the deal is won or lost: what was offered before waits for nobody. */
    Uni<?> ended(String region, UUID deal, Instant at, Notice... needless) {
        return facts.settle(region, List.of(deal), at, needless)
                .chain(() -> notices.closeWithin(region, deal, item -> true, needless));
    }

    private Uni<?> settle(ContractEvent by, UUID quote, Notice needless) {
        return facts.settle(by.region(), List.of(quote), by.at(), needless)
                .chain(() -> notices.close(by.region(), List.of(quote), needless));
    }

    /** Nobody has to answer it any more, nor to see to what came of it before. */
    private Uni<Void> close(QuoteEvent event) {
        return notices.close(
                event.region(), List.of(event.quoteId()), QUOTE_EXPIRES_SOON, QUOTE_EXPIRED, QUOTE_ACCEPTED);
    }
}
