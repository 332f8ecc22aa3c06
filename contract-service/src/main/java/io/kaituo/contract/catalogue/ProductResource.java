package io.kaituo.contract.catalogue;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The catalogue over HTTP. Managers agree to discounts, so they do not set the list prices they are measured by. */
@Path("/api/products")
@RolesAllowed({"sales", "manager", "director", "legal", "company", "admin"})
@UnitOfWork
class ProductResource {

    private final Products products;
    private final Prices prices;
    private final Listing listing;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    ProductResource(
            Products products,
            Prices prices,
            Listing listing,
            Outbox outbox,
            Caller caller,
            Directory directory,
            Clock clock) {
        this.products = products;
        this.prices = prices;
        this.listing = listing;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    /** Upserts; the same body again changes nothing. */
    @PUT
    @Path("/by-external-id/{externalId}")
    @RolesAllowed({"director", "admin"})
    public Uni<RestResponse<ProductView>> put(@Size(max = 120) String externalId, @NotNull @Valid PutProduct asked) {
        String region = caller.region(asked.region());
        return products.byExternalId(region, externalId).chain(known -> {
            var product = known == null ? Product.add(region, externalId, asked, clock.instant()) : known;
            if (known == null) {
                outbox.publish(product.added());
            } else {
                known.change(asked, clock.instant()).ifPresent(outbox::publish);
            }
            return products.persistAndFlush(product)
                    .call(stored -> listing.from(stored, asked.price()))
                    .chain(listing::whole)
                    .map(view -> RestResponse.ResponseBuilder.create(
                                    known == null ? RestResponse.Status.CREATED : RestResponse.Status.OK, view)
                            .build());
        });
    }

    /** From a day on until a later one begins, or to a last day, after which the former counts again. */
    @POST
    @Path("/{id}/prices")
    @RolesAllowed({"director", "admin"})
    @ResponseStatus(201)
    public Uni<ProductView> price(UUID id, @NotNull @Valid SetPrice asked) {
        return products.lock(id).call(product -> listing.set(product, asked)).chain(listing::whole);
    }

    /** A mistake is off the list, unless it was asked for before today; it stays on record. */
    @DELETE
    @Path("/{id}/prices/{price}")
    @RolesAllowed({"director", "admin"})
    public Uni<ProductView> takeBack(UUID id, UUID price) {
        return products.lock(id)
                .call(product -> listing.takeBack(product, price))
                .chain(listing::whole);
    }

    /** Every price that was ever set, void ones too, the latest set first. */
    @GET
    @Path("/{id}/prices")
    public Uni<Page<PriceRecordView>> prices(UUID id, @Valid @BeanParam PageRequest page) {
        return products.get(id)
                .chain(product -> page.newestFirst(
                        List.of(product.region()),
                        region -> prices.record(product, page.after(Cursor.NEWEST), page.limit() + 1, directory::name),
                        PriceRecordView::place,
                        price -> price));
    }

    @GET
    public Uni<Page<ProductView>> list(@Valid @BeanParam ProductFilter filter, @Valid @BeanParam PageRequest page) {
        return page.newestFirst(
                        caller.regions(filter.region),
                        region -> products.page(region, filter, page.after(Cursor.NEWEST), page.limit() + 1),
                        Product::place,
                        product -> product)
                .chain(found -> priced(found, filter.on));
    }

    @GET
    @Path("/{id}")
    public Uni<ProductView> show(UUID id) {
        return products.get(id).chain(listing::whole);
    }

    /** One query per region for all products of the page. */
    private Uni<Page<ProductView>> priced(Page<Product> page, LocalDate on) {
        Map<String, List<Product>> byRegion = page.items().stream().collect(Collectors.groupingBy(Product::region));
        return Multi.createFrom()
                .iterable(byRegion.entrySet())
                .onItem()
                .transformToUniAndConcatenate(region -> listing.on(
                        region.getKey(),
                        region.getValue().stream().map(Product::id).toList(),
                        on))
                .collect()
                .in(() -> new HashMap<UUID, List<Price>>(), Map::putAll)
                .map(found -> new Page<>(
                        page.items().stream()
                                .map(product -> product.view(found.getOrDefault(product.id(), List.of())))
                                .toList(),
                        page.next()));
    }
}
