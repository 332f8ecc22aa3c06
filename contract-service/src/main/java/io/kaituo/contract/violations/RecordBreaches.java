package io.kaituo.contract.violations;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.Transactions;
import io.kaituo.platform.web.Problem;
import io.kaituo.platform.web.Problems;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Puts a breach on record before its refusal is told; where that fails, the caller is told of the failure instead. */
class RecordBreaches {

    private static final int LONGEST_KEY = 200;

    /** As long as answers are kept: later the same key is another request. */
    private static final Duration SAME_REQUEST = Duration.ofHours(72);

    private final Violations violations;
    private final Transactions transactions;
    private final Problems problems;
    private final Outbox outbox;
    private final Caller caller;
    private final RoutingContext request;
    private final Clock clock;

    RecordBreaches(
            Violations violations,
            Transactions transactions,
            Problems problems,
            Outbox outbox,
            Caller caller,
            RoutingContext request,
            Clock clock) {
        this.violations = violations;
        this.transactions = transactions;
        this.problems = problems;
        this.outbox = outbox;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    @ServerExceptionMapper
    Uni<RestResponse<Problem>> record(Breach breach, HttpHeaders asked) {
        var contract = breach.contract();
        String person = caller.id();
        String key = requestKey();
        var now = clock.instant();
        var violation = new Violation(contract, breach.kind(), person, now, key);
        return transactions
                .in(Regions.only(contract.region()), () -> {
                    Transaction.current().by(caller.actor());
                    return violations
                            .knows(breach.kind(), contract, person, key, now.minus(SAME_REQUEST))
                            .chain(known -> known ? Uni.createFrom().voidItem() : keep(violation, breach));
                })
                .map(recorded -> problems.refusal(breach.refusal(), asked));
    }

    private String requestKey() {
        String key = request.request().getHeader("Idempotency-Key");
        return key == null || key.isBlank() || key.length() > LONGEST_KEY ? null : key;
    }

    private Uni<Void> keep(Violation violation, Breach breach) {
        outbox.publish(violation.recorded(breach.contract()));
        return violations.persist(violation).replaceWithVoid();
    }
}
