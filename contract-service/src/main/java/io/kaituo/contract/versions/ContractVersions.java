package io.kaituo.contract.versions;

import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every revision of every contract the current transaction may see. */
@ApplicationScoped
public class ContractVersions implements PanacheRepositoryBase<ContractVersion, UUID> {

    public Uni<ContractVersion> keep(ContractVersion version) {
        return persist(version);
    }

    /** @throws Refused 404 for a revision that was never written */
    public Uni<ContractVersion> get(String region, UUID contractId, int revision) {
        return find("region = ?1 and contractId = ?2 and revision = ?3", region, contractId, revision)
                .firstResult()
                .map(version -> {
                    if (version == null) {
                        throw Refused.notFound();
                    }
                    return version;
                });
    }

    /** The newest first. */
    public Uni<List<ContractVersion>> page(String region, UUID contractId, Cursor after, int most) {
        return ListQuery.newestFirst(region, "writtenAt", after)
                .where("contractId", contractId)
                .list(this, most);
    }
}
