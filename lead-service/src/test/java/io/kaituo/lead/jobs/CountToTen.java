package io.kaituo.lead.jobs;

import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Work for the tests: it writes down one number a step. */
@ApplicationScoped
class CountToTen implements JobHandler {

    static final String KIND = "counting";

    /** How many of the coming steps fail after they have written. */
    final AtomicInteger failures = new AtomicInteger();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<?> step(Job job) {
        int next = job.cursor() == null ? 1 : Integer.parseInt(job.cursor()) + 1;
        return Transaction.current()
                .update(
                        "insert into lead_counted (region, job, number) values ($1, $2, $3)",
                        job.region(),
                        job.id(),
                        next)
                .invoke(written -> {
                    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        throw new IllegalStateException("Cannot count any further");
                    }
                    job.advance(Integer.toString(next), 1, 0);
                    if (next == 10) {
                        job.finish(Map.of("last", next));
                    }
                });
    }
}
