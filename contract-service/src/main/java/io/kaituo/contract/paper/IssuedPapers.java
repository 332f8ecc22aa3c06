package io.kaituo.contract.paper;

import io.kaituo.contract.contracts.ContractPaper;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Final documents; a contract has at most one. */
@ApplicationScoped
class IssuedPapers implements PanacheRepositoryBase<IssuedPaper, UUID> {

    /** Or null. */
    Uni<IssuedPaper> of(ContractPaper contract) {
        return find("region = ?1 and contractId = ?2", contract.region(), contract.id())
                .firstResult();
    }
}
