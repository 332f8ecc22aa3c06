package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Notice.PROPOSAL_CHANGES_ASKED;
import static io.kaituo.notification.inbox.Notice.QUOTE_ACCEPTED;
import static io.kaituo.notification.inbox.Notice.QUOTE_DUE_SOON;
import static io.kaituo.notification.inbox.Notice.QUOTE_EXPIRED;
import static io.kaituo.notification.inbox.Notice.QUOTE_EXPIRES_SOON;
import static io.kaituo.notification.inbox.Notice.QUOTE_OVERDUE;
import static io.kaituo.notification.inbox.Notice.RESOURCE_ASKED;
import static io.kaituo.notification.inbox.Notice.WIN_QUESTIONED;
import static io.kaituo.notification.inbox.Word.person;
import static io.kaituo.notification.inbox.Word.text;

import io.kaituo.events.AccountEvent;
import io.kaituo.events.AccountEvent.DealLost;
import io.kaituo.events.AccountEvent.DealReopened;
import io.kaituo.events.AccountEvent.DealWinQuestioned;
import io.kaituo.events.AccountEvent.DealWon;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Tells managers of a won deal whose contract was voided: whether it is open again is for a person to say. */
@ApplicationScoped
class AccountEventsConsumer implements EventConsumer<AccountEvent> {

    private static final Notice[] OF_AN_OPEN_DEAL = {
        QUOTE_EXPIRES_SOON,
        QUOTE_EXPIRED,
        QUOTE_ACCEPTED,
        QUOTE_DUE_SOON,
        QUOTE_OVERDUE,
        PROPOSAL_CHANGES_ASKED,
        RESOURCE_ASKED
    };

    private final Inbox inbox;
    private final Recipients recipients;
    private final Notices notices;
    private final QuoteNews quotes;

    AccountEventsConsumer(Inbox inbox, Recipients recipients, Notices notices, QuoteNews quotes) {
        this.inbox = inbox;
        this.recipients = recipients;
        this.notices = notices;
        this.quotes = quotes;
    }

    @Incoming("account-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "account-notices";
    }

    @Override
    public Class<AccountEvent> family() {
        return AccountEvent.class;
    }

    @Override
    public Uni<?> apply(AccountEvent event) {
        if (event instanceof DealWinQuestioned questioned) {
            return question(questioned);
        }
        if (event instanceof DealWon won) {
            return notices.close(won.region(), List.of(won.dealId()), WIN_QUESTIONED)
                    .chain(() -> ended(won, won.dealId()));
        }
        if (event instanceof DealLost lost) {
            return ended(lost, lost.dealId());
        }
        return event instanceof DealReopened reopened
                ? notices.close(reopened.region(), List.of(reopened.dealId()), WIN_QUESTIONED)
                : EventConsumer.nothing();
    }

    private Uni<?> ended(AccountEvent end, UUID deal) {
        return quotes.ended(end.region(), deal, end.at(), OF_AN_OPEN_DEAL);
    }

    private Uni<?> question(DealWinQuestioned questioned) {
        return notices.tell(
                recipients.managersOf(questioned.ownerId(), questioned.region()),
                new News(
                                questioned.region(),
                                WIN_QUESTIONED,
                                new Subject("deal", questioned.dealId()),
                                questioned.id().toString(),
                                null,
                                List.of(text(questioned.dealName()), person(questioned.ownerId())))
                        .ownedBy(questioned.ownerId()));
    }
}
