package io.kaituo.contract.catalogue;

import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.Transaction;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The catalogue over HTTP. Managers agree to discounts, so they do not set the list prices they are measured by. */
@Path("/api/products")
@RolesAllowed({"sales", "manager", "director", "legal", "company", "admin"})
@UnitOfWork
class ProductResource {

    private final Products products;
    private final Prices prices;
    private final Calendars calendars;
    private final Caller caller;
    private final Clock clock;

    ProductResource(Products products, Prices prices, Calendars calendars, Caller caller, Clock clock) {
        this.products = products;
        this.prices = prices;
        this.calendars = calendars;
        this.caller = caller;
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
            product.describe(asked);
            return products.persistAndFlush(product)
                    .call(stored -> price(stored, asked.price()))
                    .chain(this::whole)
                    .map(view -> RestResponse.ResponseBuilder.create(
                                    known == null ? RestResponse.Status.CREATED : RestResponse.Status.OK, view)
                            .build());
        });
    }

    /** From a day on; the price that holds then ends the day before. */
    @POST
    @Path("/{id}/prices")
    @RolesAllowed({"director", "admin"})
    @ResponseStatus(201)
    public Uni<ProductView> price(UUID id, @NotNull @Valid SetPrice asked) {
        return products.lock(id)
                .call(product -> set(product, asked.price(), asked.validFrom(), asked.validTo()))
                .chain(this::whole);
    }

    @GET
    public Uni<Page<ProductView>> list(@BeanParam ProductFilter filter, @Valid @BeanParam PageRequest page) {
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
        return products.get(id).chain(this::whole);
    }

    private Uni<?> price(Product product, Money price) {
        return price == null
                ? Uni.createFrom().voidItem()
                : prices.history(product, price.currency())
                        .chain(history -> price.amount() != null && history.holds(price.amount(), today(product))
                                ? Uni.createFrom().voidItem()
                                : set(product, price, null, null));
    }

    private Uni<?> set(Product product, Money price, LocalDate from, LocalDate to) {
        var today = today(product);
        var first = from == null ? today : from;
        return prices.history(product, price.currency())
                .map(history -> history.set(Uuid7.next(), product.id(), price, first, to, today))
                .chain(change -> prices.write(change, product.region(), caller.id(), clock.instant()));
    }

    private LocalDate today(Product product) {
        return today(product.region());
    }

    private LocalDate today(String region) {
        return LocalDate.ofInstant(clock.instant(), calendars.of(region).zone());
    }

    private Uni<ProductView> whole(Product product) {
        return prices.of(product.region(), List.of(product.id()), null).chain(found -> Uni.createFrom()
                .item(product)
                .chain(Transaction.answer(shown -> shown.view(found.getOrDefault(shown.id(), List.of())))));
    }

    /** One query per region for all products of the page. */
    private Uni<Page<ProductView>> priced(Page<Product> page, LocalDate on) {
        Map<String, List<Product>> byRegion =
                page.items().stream().collect(java.util.stream.Collectors.groupingBy(Product::region));
        return Multi.createFrom()
                .iterable(byRegion.entrySet())
                .onItem()
                .transformToUniAndConcatenate(region -> prices.of(
                        region.getKey(),
                        region.getValue().stream().map(Product::id).toList(),
                        on == null ? today(region.getKey()) : on))
                .collect()
                .in(() -> new java.util.HashMap<UUID, List<Price>>(), Map::putAll)
                .map(found -> new Page<>(
                        new ArrayList<>(page.items().stream()
                                .map(product -> product.view(found.getOrDefault(product.id(), List.of())))
                                .toList()),
                        page.next()));
    }
}
