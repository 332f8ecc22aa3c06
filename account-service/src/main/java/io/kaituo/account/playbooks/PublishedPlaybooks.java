package io.kaituo.account.playbooks;

import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every version of every playbook in the regions of the current transaction. */
@ApplicationScoped
class PublishedPlaybooks implements PanacheRepositoryBase<PublishedPlaybook, UUID> {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('playbooks ' || $1, 0))";
    private static final String NEXT =
            "select coalesce(max(version), 0) + 1 from published_playbook where region = $1 and name = $2";
    private static final String RETIRE = "update published_playbook set current = false where region = $1 and current";

    /** Until commit nobody else publishes or activates in the region, on any replica. */
    Uni<?> lock(String region) {
        return Transaction.current().select(LOCK, region);
    }

    Uni<Integer> nextVersion(String region, String name) {
        return Transaction.current().select(NEXT, region, name).map(rows -> (Integer) rows.next()[0]);
    }

    Uni<?> retireCurrent(String region) {
        return Transaction.current().update(RETIRE, region);
    }

    Uni<Boolean> hasAny(String region) {
        return count("region", region).map(versions -> versions > 0);
    }

    Uni<PublishedPlaybook> get(String region, String name, int version) {
        return find("region = ?1 and name = ?2 and version = ?3", region, name, version)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(Refused::notFound);
    }

    Uni<List<PublishedPlaybook>> current(Collection<String> regions) {
        return list("region in ?1 and current = true order by region", regions);
    }

    /** @param name null for every playbook of the region */
    Uni<List<PublishedPlaybook>> history(String region, String name, Cursor after, int most) {
        return ListQuery.newestFirst(region, "publishedAt", after)
                .where("name", name)
                .list(this, most);
    }
}
