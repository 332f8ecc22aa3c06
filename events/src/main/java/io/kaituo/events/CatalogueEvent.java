package io.kaituo.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a region sells, and what it asks for it: the measure of every discount. */
public sealed interface CatalogueEvent extends ContractEvent {

    UUID productId();

    @Override
    default UUID subject() {
        return productId();
    }

    /** @param taxRate such as 0.13 */
    @EventType("product.added.v1")
    record ProductAdded(
            UUID id,
            Instant at,
            String region,
            UUID productId,
            String externalId,
            String name,
            String series,
            String unit,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal taxRate,
            boolean active)
            implements CatalogueEvent {}

    /** As it reads from now on. */
    @EventType("product.changed.v1")
    record ProductChanged(
            UUID id,
            Instant at,
            String region,
            UUID productId,
            String externalId,
            String name,
            String series,
            String unit,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal taxRate,
            boolean active)
            implements CatalogueEvent {}

    /**
     * What one unit costs from a day on, tax included.
     *
     * @param validTo the last day; null until a later price begins
     * @param setBy   who is answerable for it
     */
    @EventType("product.price-set.v1")
    record PriceSet(
            UUID id,
            Instant at,
            String region,
            UUID productId,
            String externalId,
            UUID priceId,
            Money price,
            LocalDate validFrom,
            LocalDate validTo,
            String setBy)
            implements CatalogueEvent {}

    /** A price that began today or had not begun yet does not count any more. */
    @EventType("product.price-voided.v1")
    record PriceVoided(
            UUID id,
            Instant at,
            String region,
            UUID productId,
            String externalId,
            UUID priceId,
            Money price,
            LocalDate validFrom,
            String voidedBy)
            implements CatalogueEvent {}
}
