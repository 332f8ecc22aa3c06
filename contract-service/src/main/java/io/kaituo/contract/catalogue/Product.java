package io.kaituo.contract.catalogue;

import io.kaituo.events.Uuid7;
import io.kaituo.platform.web.Cursor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
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
    private String name;
    private String series;
    private String unit;
    private BigDecimal taxRate;
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

    /** Whether something is different now. Quotes keep what they were made of. */
    boolean describe(PutProduct asked) {
        boolean same = asked.name().equals(name)
                && asked.series().equals(series)
                && asked.unit().equals(unit)
                && taxRate != null
                && asked.taxRate().compareTo(taxRate) == 0
                && asked.isActive() == active;
        name = asked.name();
        series = asked.series();
        unit = asked.unit();
        taxRate = asked.taxRate();
        active = asked.isActive();
        return !same;
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
