package io.kaituo.notification.mail;

import io.kaituo.notification.Everywhere;
import io.kaituo.platform.transaction.Transactions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Hands letters to the mail server. It takes them in one transaction and notes what became of them in another: while the
 * server is slow or dead nothing waits but the letters.
 */
@ApplicationScoped
class SendLetters {

    private static final Logger LOG = Logger.getLogger(SendLetters.class);
    private static final int BATCH = 20;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Letters letters;
    private final Composition composition;
    private final ReactiveMailer mailer;
    private final Transactions transactions;
    private final Everywhere everywhere;
    private final Clock clock;
    private final Counter sent;
    private final Counter givenUp;

    SendLetters(
            Letters letters,
            Composition composition,
            ReactiveMailer mailer,
            Transactions transactions,
            Everywhere everywhere,
            Clock clock,
            MeterRegistry metrics) {
        this.letters = letters;
        this.composition = composition;
        this.mailer = mailer;
        this.transactions = transactions;
        this.everywhere = everywhere;
        this.clock = clock;
        this.sent = metrics.counter("kaituo.mail.sent");
        this.givenUp = metrics.counter("kaituo.mail.failed");
    }

    @Scheduled(every = "${kaituo.mail.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> send() {
        return round().repeat()
                .whilst(taken -> taken == BATCH)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("Letters wait until this passes: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Integer> round() {
        return transactions
                .in(everywhere.regions(), () -> letters.take(clock.instant(), BATCH))
                .chain(taken -> taken.isEmpty()
                        ? Uni.createFrom().item(0)
                        : sendAll(taken).chain(this::note).replaceWith(taken.size()));
    }

    private Uni<List<Outcome>> sendAll(List<Letter> taken) {
        return Multi.createFrom()
                .iterable(taken)
                .onItem()
                .transformToUni(this::send)
                .merge(AT_ONCE)
                .collect()
                .asList();
    }

    private Uni<Outcome> send(Letter letter) {
        return Uni.createFrom()
                .deferred(() -> mailer.send(composition.of(letter)))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .replaceWith(new Outcome(letter, null))
                .onFailure()
                .recoverWithItem(failure -> new Outcome(letter, failure));
    }

    private Uni<Void> note(List<Outcome> outcomes) {
        var byLetter = outcomes.stream().collect(Collectors.toMap(Outcome::id, Function.identity()));
        return transactions.in(everywhere.regions(), () -> letters.withIds(byLetter.keySet())
                .invoke(stored -> stored.forEach(
                        letter -> note(letter, byLetter.get(letter.id()).failure())))
                .replaceWithVoid());
    }

    private void note(Letter letter, Throwable failure) {
        if (failure == null) {
            letter.sent(clock.instant());
            sent.increment();
        } else if (!letter.failed(String.valueOf(failure.getMessage()), clock.instant())) {
            LOG.errorf("Letter %s is given up: %s", letter.id(), failure.getMessage());
            givenUp.increment();
        }
    }

    /** What became of a letter; {@code failure} is null when the server took it. */
    private record Outcome(Letter letter, Throwable failure) {

        UUID id() {
            return letter.id();
        }
    }
}
