package io.kaituo.notification.digest;

import io.kaituo.notification.delivery.Message;
import io.kaituo.notification.delivery.Messages;
import io.kaituo.notification.routing.Priority;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Sends somebody what waits for them, and plans the next. The message, the plan and the end of the deadline are one
 * transaction: whoever dies in between has sent nothing, and nobody sends twice.
 */
@ApplicationScoped
class SendDigest implements DeadlineHandler {

    private final DigestPlans plans;
    private final PlanDigests planning;
    private final Composing composing;
    private final Messages messages;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Clock clock;

    SendDigest(
            DigestPlans plans,
            PlanDigests planning,
            Composing composing,
            Messages messages,
            Deadlines deadlines,
            Directory directory,
            Clock clock) {
        this.plans = plans;
        this.planning = planning;
        this.composing = composing;
        this.messages = messages;
        this.deadlines = deadlines;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return DigestPlan.DEADLINE;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return plans.findById(deadline.subject())
                .chain(plan -> plan == null ? Uni.createFrom().voidItem() : pass(plan));
    }

    private Uni<Void> pass(DigestPlan plan) {
        if (plan.waits(clock.instant())) {
            deadlines.schedule(plan.deadline());
            return Uni.createFrom().voidItem();
        }
        return directory
                .person(plan.personId())
                .filter(Person::active)
                .map(reader -> send(plan, reader).chain(() -> next(plan)))
                .orElseGet(() -> plans.delete(plan));
    }

    private Uni<Void> send(DigestPlan plan, Person reader) {
        return composing
                .of(reader, plan.day())
                .map(digest -> digest.map(words -> message(plan, words)))
                .chain(this::tell);
    }

    /** Nothing waits: nobody reads an empty digest. */
    private Uni<Void> tell(Optional<Message> message) {
        return message.map(one -> messages.tell(List.of(one)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> next(DigestPlan plan) {
        return planning.after(plan.region(), plan.personId(), plan.day())
                .invoke(turn -> {
                    plan.passed(turn.day(), turn.at());
                    deadlines.schedule(plan.deadline());
                })
                .replaceWithVoid();
    }

    private static Message message(DigestPlan plan, Digest digest) {
        return new Message(
                plan.messageId(),
                plan.region(),
                plan.personId(),
                "DIGEST",
                Priority.NORMAL,
                "digest",
                plan.id(),
                plan.day().toString(),
                null,
                digest.link(),
                digest.words());
    }
}
