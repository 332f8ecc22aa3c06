package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Notice.BID_DUE_SOON;
import static io.kaituo.notification.inbox.Notice.BID_OVERDUE;
import static io.kaituo.notification.inbox.Notice.QUOTE_DUE_SOON;
import static io.kaituo.notification.inbox.Notice.QUOTE_OVERDUE;
import static io.kaituo.notification.inbox.Word.moment;
import static io.kaituo.notification.inbox.Word.person;
import static io.kaituo.notification.inbox.Word.text;

import io.kaituo.events.ContractEvent;
import io.kaituo.events.DueOfferEvent;
import io.kaituo.events.DueOfferEvent.BidDueSoon;
import io.kaituo.events.DueOfferEvent.BidNotDue;
import io.kaituo.events.DueOfferEvent.BidOverdue;
import io.kaituo.events.DueOfferEvent.QuoteDueSoon;
import io.kaituo.events.DueOfferEvent.QuoteNotDue;
import io.kaituo.events.DueOfferEvent.QuoteOverdue;
import io.kaituo.platform.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells owners for what in writing a customer waits, and those above once they wait too long. */
@ApplicationScoped
class DueOfferNews {

    private static final Notice[] OF_A_DEAL = {QUOTE_DUE_SOON, QUOTE_OVERDUE};
    private static final Notice[] OF_A_BID = {BID_DUE_SOON, BID_OVERDUE};

    private final Facts facts;
    private final Recipients recipients;
    private final Notices notices;

    DueOfferNews(Facts facts, Recipients recipients, Notices notices) {
        this.facts = facts;
        this.recipients = recipients;
        this.notices = notices;
    }

    Uni<?> follow(DueOfferEvent event) {
        if (event instanceof QuoteDueSoon soon) {
            return notices.tell(
                    recipients.owner(soon.ownerId(), soon.region()),
                    quote(
                            soon,
                            QUOTE_DUE_SOON,
                            soon.ownerId(),
                            soon.dueAt(),
                            List.of(
                                    text(soon.accountName()),
                                    text(soon.dealName()),
                                    moment(soon.since()),
                                    moment(soon.dueAt()))));
        }
        if (event instanceof QuoteOverdue late) {
            return notices.close(late.region(), List.of(late.dealId()), QUOTE_DUE_SOON)
                    .chain(() -> notices.tell(
                            above(late.ownerId(), late.region()),
                            quote(
                                    late,
                                    QUOTE_OVERDUE,
                                    late.ownerId(),
                                    late.dueAt(),
                                    List.of(
                                            text(late.accountName()),
                                            text(late.dealName()),
                                            moment(late.since()),
                                            moment(late.dueAt()),
                                            person(late.ownerId())))));
        }
        if (event instanceof BidDueSoon soon) {
            return notices.tell(
                    recipients.owner(soon.ownerId(), soon.region()),
                    bid(
                            soon,
                            BID_DUE_SOON,
                            soon.dealId(),
                            soon.ownerId(),
                            soon.dueAt(),
                            words(soon.accountName(), soon.number(), soon.closesAt(), soon.dueAt(), soon.ownerId())));
        }
        if (event instanceof BidOverdue late) {
            return notices.close(late.region(), List.of(late.contractId()), BID_DUE_SOON)
                    .chain(() -> notices.tell(
                            above(late.ownerId(), late.region()),
                            bid(
                                    late,
                                    BID_OVERDUE,
                                    late.dealId(),
                                    late.ownerId(),
                                    late.dueAt(),
                                    words(
                                            late.accountName(),
                                            late.number(),
                                            late.closesAt(),
                                            late.dueAt(),
                                            late.ownerId()))));
        }
        if (event instanceof QuoteNotDue left) {
            return quoted(left.region(), left.dealId(), left.at());
        }
        return event instanceof BidNotDue left ? agreed(left, left.contractId()) : EventConsumer.nothing();
    }

    /** The customer has it in writing, or needs it no more. */
    Uni<?> quoted(String region, UUID deal, Instant at) {
        return settle(region, deal, at, OF_A_DEAL);
    }

    /** The bid may go out, or never will. */
    Uni<?> agreed(ContractEvent event, UUID contract) {
        return settle(event.region(), contract, event.at(), OF_A_BID);
    }

    private Uni<?> settle(String region, UUID subject, Instant at, Notice... needless) {
        return facts.settle(region, List.of(subject), at, needless)
                .chain(() -> notices.close(region, List.of(subject), needless));
    }

    private Audience above(String owner, String region) {
        return new Audience()
                .and(recipients.owner(owner, region), "owner")
                .and(recipients.managersOf(owner, region), "manager");
    }

    private static List<Word> words(String account, String number, Instant closesAt, Instant dueAt, String owner) {
        return List.of(text(account), text(number), moment(closesAt), moment(dueAt), person(owner));
    }

    private static News quote(
            DueOfferEvent.OfDeal event, Notice notice, String owner, Instant dueAt, List<Word> words) {
        return news(event, notice, new Subject("deal", event.dealId()), event.dealId(), owner, dueAt, words);
    }

    private static News bid(
            DueOfferEvent.OfBid event, Notice notice, UUID deal, String owner, Instant dueAt, List<Word> words) {
        return news(event, notice, new Subject("contract", event.contractId()), deal, owner, dueAt, words);
    }

    private static News news(
            ContractEvent event,
            Notice notice,
            Subject about,
            UUID deal,
            String owner,
            Instant dueAt,
            List<Word> words) {
        return new News(event.region(), notice, about, dueAt.toString(), dueAt, words)
                .ownedBy(owner)
                .within("deal", deal)
                .unlessSettledSince(event.at());
    }
}
