package io.kaituo.lead.ownership;

import io.kaituo.lead.Aside;
import io.kaituo.lead.duplicates.Duplicates;
import io.kaituo.platform.search.Backfill;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** Leads that were stored before leads were found by search forms get theirs, so that they count as duplicates too. */
@ApplicationScoped
class OlderLeads implements Backfill {

    private static final String WITHOUT_FORM =
            """
            select l.id from lead l
            where l.region = $1 and not exists (select from search_form s where s.lead_id = l.id) limit $2""";

    private final Leads leads;
    private final Duplicates duplicates;

    OlderLeads(Leads leads, Duplicates duplicates) {
        this.leads = leads;
        this.duplicates = duplicates;
    }

    @Override
    public Uni<Integer> some(String region, int most) {
        return Transaction.current()
                .select(WITHOUT_FORM, region, most)
                .map(OlderLeads::ids)
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
