package io.kaituo.account.playbooks;

import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** How a region's way of working changes: one change after another, and exactly one version is current. */
@ApplicationScoped
class PlaybookRegistry {

    private final PublishedPlaybooks playbooks;
    private final Outbox outbox;
    private final Clock clock;

    PlaybookRegistry(PublishedPlaybooks playbooks, Outbox outbox, Clock clock) {
        this.playbooks = playbooks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The next version under the document's name; the region works by it at once. */
    Uni<PublishedPlaybook> publish(PlaybookDocument document, String region, String note, String by) {
        return playbooks
                .lock(region)
                .chain(locked -> playbooks.nextVersion(region, document.name()))
                .call(version -> playbooks.retireCurrent(region))
                .chain(version -> {
                    var now = clock.instant();
                    var playbook = PublishedPlaybook.publish(document, region, version, note, by, now);
                    outbox.publish(playbook.published());
                    outbox.publish(playbook.activate(by, now));
                    return playbooks.persist(playbook);
                });
    }

    /** An older version again. */
    Uni<PublishedPlaybook> activate(String region, String name, int version, String by) {
        return playbooks
                .lock(region)
                .chain(locked -> playbooks.get(region, name, version))
                .invoke(playbook -> outbox.publish(playbook.activate(by, clock.instant())))
                .call(playbook -> playbooks.retireCurrent(region));
    }

    /** What a region begins with; nothing where it has begun already. */
    Uni<PublishedPlaybook> begin(PlaybookDocument document, String region, String by) {
        return playbooks
                .lock(region)
                .chain(locked -> playbooks.hasAny(region))
                .chain(begun -> begun ? Uni.createFrom().nullItem() : publish(document, region, null, by));
    }
}
