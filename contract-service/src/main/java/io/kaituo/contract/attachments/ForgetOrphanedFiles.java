package io.kaituo.contract.attachments;

import io.kaituo.platform.transaction.OwnContext;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** A file is stored before its row; where the row never came, or was removed, the file goes a day later. */
@ApplicationScoped
class ForgetOrphanedFiles {

    private static final Logger LOG = Logger.getLogger(ForgetOrphanedFiles.class);
    private static final Duration GRACE = Duration.ofDays(1);
    private static final int BATCH = 500;
    private static final String NAMED =
            """
            select sha256 from attachment where region = $1 and sha256 = any($2)
            union select sha256 from issued_paper where region = $1 and sha256 = any($2)""";

    private final AttachmentStore store;
    private final Transactions transactions;
    private final Vertx vertx;
    private final Clock clock;

    ForgetOrphanedFiles(AttachmentStore store, Transactions transactions, Vertx vertx, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.vertx = vertx;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return OwnContext.of(vertx, () -> everywhere(clock.instant().minus(GRACE)))
                .onFailure()
                .invoke(failure -> LOG.warnf("Orphaned files stay for now: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> everywhere(Instant before) {
        return store.regions().chain(regions -> Multi.createFrom()
                .iterable(regions)
                .onItem()
                .transformToUniAndConcatenate(
                        region -> store.forgetHalves(before, region).chain(() -> in(region, before, "")))
                .onItem()
                .ignoreAsUni());
    }

    /** Batch by batch, in the order of the hashes. */
    private Uni<Void> in(String region, Instant before, String after) {
        return store.olderThan(before, region, after, BATCH)
                .chain(files -> files.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : named(region, files)
                                .chain(kept -> remove(region, files, kept, before))
                                .chain(() -> in(region, before, files.get(files.size() - 1))));
    }

    private Uni<Set<String>> named(String region, List<String> files) {
        return transactions.reading(Regions.only(region), () -> Transaction.current()
                .select(NAMED, region, files.toArray(String[]::new))
                .map(rows -> {
                    var kept = new HashSet<String>();
                    rows.forEachRemaining(row -> kept.add((String) row[0]));
                    return kept;
                }));
    }

    private Uni<Void> remove(String region, List<String> files, Set<String> kept, Instant before) {
        return Multi.createFrom()
                .iterable(files)
                .filter(file -> !kept.contains(file))
                .onItem()
                .transformToUniAndConcatenate(file -> store.remove(region, file, before))
                .onItem()
                .ignoreAsUni();
    }
}
