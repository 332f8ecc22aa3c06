package io.kaituo.contract.catalogue;

import io.kaituo.events.CatalogueEvent.PriceSet;
import io.kaituo.events.CatalogueEvent.PriceVoided;
import io.kaituo.events.CatalogueEvent.ProductAdded;
import io.kaituo.events.CatalogueEvent.ProductChanged;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.web.Cursor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Something the region sells, under the name and in the unit that quotes and contracts speak of. */
@Entity
class Product {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private String externalId;

    @Audited
    private String name;

    @Audited
    private String series;

    @Audited
    private String unit;

    @Audited
    private BigDecimal taxRate;

    @Audited
    private boolean active;

    private Instant addedAt;

    protected Product() {}

    static Product add(String region, String externalId, PutProduct asked, Instant now) {
        var product = new Product();
        product.id = Uuid7.next();
        product.region = region;
        product.externalId = externalId;
        product.addedAt = now;
        product.describe(asked);
        return product;
    }

    ProductAdded added() {
        return new ProductAdded(Uuid7.next(), addedAt, region, id, externalId, name, series, unit, taxRate, active);
    }

    /** Empty when it reads so already. Quotes keep what they were made of. */
    Optional<ProductChanged> change(PutProduct asked, Instant now) {
        if (asked.name().equals(name)
                && asked.series().equals(series)
                && asked.unit().equals(unit)
                && asked.taxRate().compareTo(taxRate) == 0
                && asked.isActive() == active) {
            return Optional.empty();
        }
        describe(asked);
        return Optional.of(
                new ProductChanged(Uuid7.next(), now, region, id, externalId, name, series, unit, taxRate, active));
    }

    private void describe(PutProduct asked) {
        name = asked.name();
        series = asked.series();
        unit = asked.unit();
        taxRate = taxRate != null && asked.taxRate().compareTo(taxRate) == 0 ? taxRate : asked.taxRate();
        active = asked.isActive();
    }

    /** What it costs from a day on. */
    PriceSet priced(Price price, String by, Instant now) {
        return new PriceSet(
                Uuid7.next(),
                now,
                region,
                id,
                externalId,
                price.id(),
                price.money(),
                price.validFrom(),
                price.validTo(),
                by);
    }

    /** What it does not cost after all. */
    PriceVoided mispriced(Price price, String by, Instant now) {
        return new PriceVoided(
                Uuid7.next(), now, region, id, externalId, price.id(), price.money(), price.validFrom(), by);
    }

    UUID id() {
        return id;
    }

    String region() {
        return region;
    }

    String externalId() {
        return externalId;
    }

    Cursor place() {
        return new Cursor(addedAt, id);
    }

    ProductView view(List<Price> prices) {
        return new ProductView(
                id,
                version,
                region,
                externalId,
                name,
                series,
                unit,
                taxRate,
                active,
                prices.stream().map(Price::view).toList());
    }
}
