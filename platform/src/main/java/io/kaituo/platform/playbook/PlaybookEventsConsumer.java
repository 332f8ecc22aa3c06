package io.kaituo.platform.playbook;

import io.kaituo.events.PlaybookEvent;
import io.kaituo.events.PlaybookEvent.PlaybookActivated;
import io.kaituo.events.PlaybookEvent.PlaybookPublished;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps this service's copy of the playbooks. */
@ApplicationScoped
class PlaybookEventsConsumer implements EventConsumer<PlaybookEvent> {

    private static final String PUBLISH =
            """
            insert into playbook (region, name, version, content, published_at) values ($1, $2, $3, $4::text::jsonb, $5)
            on conflict (region, name, version) do nothing""";
    private static final String RETIRE = "update playbook set current = false where region = $1 and current";
    private static final String ACTIVATE =
            "update playbook set current = true where region = $1 and name = $2 and version = $3";

    private final Inbox inbox;
    private final Playbooks playbooks;

    PlaybookEventsConsumer(Inbox inbox, Playbooks playbooks) {
        this.inbox = inbox;
        this.playbooks = playbooks;
    }

    @Incoming("playbook-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "playbooks";
    }

    @Override
    public Class<PlaybookEvent> family() {
        return PlaybookEvent.class;
    }

    @Override
    public Uni<?> apply(PlaybookEvent event) {
        return event instanceof PlaybookPublished published ? publish(published) : activate((PlaybookActivated) event);
    }

    private static Uni<?> publish(PlaybookPublished published) {
        return Transaction.current()
                .update(
                        PUBLISH,
                        published.region(),
                        published.playbook(),
                        published.version(),
                        PlaybookJson.withoutOrigins(published.content()).toString(),
                        published.at().atOffset(ZoneOffset.UTC));
    }

    private Uni<?> activate(PlaybookActivated activated) {
        var transaction = Transaction.current();
        transaction.afterCommit(() -> playbooks.changed(activated.region()));
        return transaction
                .update(RETIRE, activated.region())
                .chain(() ->
                        transaction.update(ACTIVATE, activated.region(), activated.playbook(), activated.version()))
                .invoke(found -> {
                    if (found == 0) {
                        throw new IllegalStateException("Nobody published " + activated);
                    }
                });
    }
}
