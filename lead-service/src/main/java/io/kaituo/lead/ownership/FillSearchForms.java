package io.kaituo.lead.ownership;

import io.kaituo.lead.Aside;
import io.kaituo.lead.duplicates.Duplicates;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.pool.ReactiveConnection.Result;
import org.jboss.logging.Logger;

/**
 * Leads that were stored before leads were found by search forms get theirs after a start: some at a time, each region
 * once, so that they count as duplicates too. Who has a form keeps it, so doing it again changes nothing.
 */
@ApplicationScoped
class FillSearchForms {

    private static final Logger LOG = Logger.getLogger(FillSearchForms.class);
    private static final int AT_A_TIME = 500;
    private static final String MISSING =
            """
            select l.id from lead l
            where l.region = $1 and not exists (select from search_form s where s.lead_id = l.id) limit $2""";

    private final Leads leads;
    private final Duplicates duplicates;
    private final Transactions transactions;
    private final Directory directory;
    private final Set<String> filled = new HashSet<>();

    FillSearchForms(Leads leads, Duplicates duplicates, Transactions transactions, Directory directory) {
        this.leads = leads;
        this.duplicates = duplicates;
        this.transactions = transactions;
        this.directory = directory;
    }

    @Scheduled(every = "${kaituo.search-forms.fill}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> fill() {
        return Multi.createFrom()
                .iterable(toFill())
                .onItem()
                .transformToUniAndConcatenate(region -> fill(region)
                        .invoke(() -> filled.add(region))
                        .onFailure()
                        .invoke(failure ->
                                LOG.warnf("Search forms of %s have to wait: %s", region, failure.getMessage()))
                        .onFailure()
                        .recoverWithNull())
                .onItem()
                .ignoreAsUni();
    }

    private List<String> toFill() {
        return directory.everybody().stream()
                .flatMap(person -> person.regions().stream())
                .filter(Regions::isName)
                .filter(region -> !filled.contains(region))
                .distinct()
                .sorted()
                .toList();
    }

    private Uni<Void> fill(String region) {
        return Multi.createBy()
                .repeating()
                .uni(() -> transactions.in(Regions.only(region), () -> some(region)))
                .whilst(count -> count == AT_A_TIME)
                .onItem()
                .ignoreAsUni();
    }

    /** How many were missing. */
    private Uni<Integer> some(String region) {
        return Transaction.current()
                .select(MISSING, region, AT_A_TIME)
                .map(FillSearchForms::ids)
                .chain(missing -> missing.isEmpty()
                        ? Uni.createFrom().item(0)
                        : leads.list("region = ?1 and id in ?2", region, missing)
                                .chain(found -> Aside.of(() ->
                                        found.stream().map(Lead::searchForm).toList()))
                                .invoke(duplicates::keep)
                                .map(List::size));
    }

    private static List<UUID> ids(Result rows) {
        var ids = new ArrayList<UUID>();
        while (rows.hasNext()) {
            ids.add((UUID) rows.next()[0]);
        }
        return ids;
    }
}
