package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Notice.WIN_QUESTIONED;
import static io.kaituo.notification.inbox.Word.person;
import static io.kaituo.notification.inbox.Word.text;

import io.kaituo.events.AccountEvent;
import io.kaituo.events.AccountEvent.DealReopened;
import io.kaituo.events.AccountEvent.DealWinQuestioned;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Tells managers of a won deal whose contract was voided: whether it is open again is for a person to say. */
@ApplicationScoped
class AccountEventsConsumer implements EventConsumer<AccountEvent> {

    private final Inbox inbox;
    private final Recipients recipients;
    private final Notices notices;

    AccountEventsConsumer(Inbox inbox, Recipients recipients, Notices notices) {
        this.inbox = inbox;
        this.recipients = recipients;
        this.notices = notices;
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
        return event instanceof DealReopened reopened
                ? notices.close(reopened.region(), List.of(reopened.dealId()), WIN_QUESTIONED)
                : EventConsumer.nothing();
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
                        List.of(text(questioned.dealName()), person(questioned.ownerId()))));
    }
}
