package io.kaituo.account.people;

import io.kaituo.events.PeopleEvent.PersonLeft;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Outage;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.hibernate.reactive.pool.ReactiveConnection.Result;
import org.jboss.logging.Logger;

/**
 * Compares the directory with whom it showed before and tells once of each who left a region (decision 23). The row of the
 * person decides, so that replicas never tell twice; who comes back may leave again.
 */
@ApplicationScoped
class NoticeLeavers {

    private static final Logger LOG = Logger.getLogger(NoticeLeavers.class);
    private static final String SEEN =
            """
            insert into staff (region, person_id) select $1, unnest($2::text[])
            on conflict do nothing""";
    private static final String RETURNED =
            "update staff set left_at = null where region = $1 and person_id = any ($2) and left_at is not null";
    private static final String LEFT =
            """
            update staff set left_at = $3 where region = $1 and person_id <> all ($2) and left_at is null
            returning person_id""";

    private final Transactions transactions;
    private final Directory directory;
    private final Outbox outbox;
    private final Clock clock;

    NoticeLeavers(Transactions transactions, Directory directory, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "${kaituo.people.compare}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> compare() {
        var everybody = List.copyOf(directory.everybody());
        return Multi.createFrom()
                .iterable(everybody.stream()
                        .flatMap(person -> person.regions().stream())
                        .distinct()
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(region -> transactions.in(
                        Regions.only(region),
                        () -> compare(
                                region,
                                everybody.stream()
                                        .filter(person -> person.worksIn(region))
                                        .toList())))
                .onItem()
                .ignoreAsUni()
                .onFailure(failure -> !Outage.passes(failure))
                .invoke(failure -> LOG.error("Leavers could not be looked for", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> compare(String region, List<Person> people) {
        var transaction = Transaction.current();
        var here = ids(people, Person::active);
        return transaction
                .update(SEEN, region, ids(people, person -> true))
                .chain(() -> transaction.update(RETURNED, region, here))
                .chain(() ->
                        transaction.select(LEFT, region, here, clock.instant().atOffset(ZoneOffset.UTC)))
                .invoke(rows -> tell(region, rows))
                .replaceWithVoid();
    }

    private void tell(String region, Result left) {
        while (left.hasNext()) {
            String id = (String) left.next()[0];
            outbox.publish(new PersonLeft(Uuid7.next(), clock.instant(), region, id, directory.name(id)));
        }
    }

    private static String[] ids(List<Person> people, Predicate<Person> which) {
        return people.stream().filter(which).map(Person::id).toArray(String[]::new);
    }
}
