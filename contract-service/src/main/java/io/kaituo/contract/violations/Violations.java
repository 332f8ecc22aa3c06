package io.kaituo.contract.violations;

import io.kaituo.contract.contracts.ContractPaper;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Attempts on record. */
@ApplicationScoped
class Violations implements PanacheRepositoryBase<Violation, UUID> {

    private static final String SAME_REQUEST =
            "region = ?1 and contractId = ?2 and personId = ?3 and breach = ?4 and requestKey = ?5 and at > ?6";

    Uni<List<Violation>> page(String region, UUID contract, Cursor after, int most) {
        return ListQuery.newestFirst(region, "at", after)
                .where("contractId", contract)
                .list(this, most);
    }

    /**
     * Whether this very request is on record already.
     *
     * @param since when a request of the same key began to be another one
     */
    Uni<Boolean> knows(BreachKind breach, ContractPaper contract, String person, String requestKey, Instant since) {
        return requestKey == null
                ? Uni.createFrom().item(false)
                : count(SAME_REQUEST, contract.region(), contract.id(), person, breach, requestKey, since)
                        .map(found -> found > 0);
    }
}
