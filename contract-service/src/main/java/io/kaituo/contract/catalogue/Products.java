package io.kaituo.contract.catalogue;

import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The catalogues of the regions. */
@ApplicationScoped
class Products implements PanacheRepositoryBase<Product, UUID> {

    Uni<Product> get(UUID id) {
        return findById(id).map(Products::found);
    }

    /** For a change of its prices: such changes of one product happen one after another. */
    Uni<Product> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(Products::found);
    }

    Uni<Product> byExternalId(String region, String externalId) {
        return find("region = ?1 and externalId = ?2", region, externalId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    Uni<List<Product>> page(String region, ProductFilter filter, Cursor after, int most) {
        return filter.narrow(ListQuery.newestFirst(region, "addedAt", after)).list(this, most);
    }

    private static Product found(Product product) {
        if (product == null) {
            throw Refused.notFound();
        }
        return product;
    }
}
