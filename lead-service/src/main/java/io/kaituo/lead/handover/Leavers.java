package io.kaituo.lead.handover;

import io.kaituo.events.LeadOwnerEvent.HandOverDue;
import io.kaituo.events.LeadOwnerEvent.HandedOver;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.people.DepartureListener;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Asks for the hand-over of what a leaver owns, and says when nothing of it is left (decision 23). */
@ApplicationScoped
class Leavers implements DepartureListener {

    private final OwnedLeads owned;
    private final Directory directory;
    private final Outbox outbox;
    private final Clock clock;

    Leavers(OwnedLeads owned, Directory directory, Outbox outbox, Clock clock) {
        this.owned = owned;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Who owns nothing needs no hand-over. */
    @Override
    public Uni<?> left(String region, String personId, String name) {
        return owned.counts(region, List.of(personId)).invoke(counts -> {
            var count = counts.get(personId);
            if (count != null) {
                outbox.publish(new HandOverDue(
                        Uuid7.next(),
                        clock.instant(),
                        region,
                        leaver(region, personId),
                        personId,
                        name,
                        count.open(),
                        count.all()));
            }
        });
    }

    /** Somebody owns a lead less; of whoever still works here nothing is handed over. */
    Uni<?> gaveAway(String region, String personId) {
        if (directory.person(personId).filter(Predicate.not(Person::active)).isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return owned.counts(region, List.of(personId)).invoke(counts -> {
            if (counts.isEmpty()) {
                outbox.publish(
                        new HandedOver(Uuid7.next(), clock.instant(), region, leaver(region, personId), personId));
            }
        });
    }

    /** What is to be handed over of one person in one region is one thing to see to. */
    private static UUID leaver(String region, String personId) {
        return UUID.nameUUIDFromBytes(("leaver " + region + " " + personId).getBytes(StandardCharsets.UTF_8));
    }
}
