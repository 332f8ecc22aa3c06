package io.kaituo.notification.delivery;

import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The ledger of messages that left the house, or should have. */
@ApplicationScoped
class Dispatches implements PanacheRepositoryBase<Dispatch, UUID> {

    Uni<List<Dispatch>> page(String region, String recipient, DispatchFilter filter, Cursor after, int most) {
        return filter.narrow(ListQuery.newestFirst(region, "createdAt", after).where("recipientId", recipient))
                .list(this, most);
    }

    Uni<List<Dispatch>> withIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }
}
