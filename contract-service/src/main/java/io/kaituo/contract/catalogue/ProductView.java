package io.kaituo.contract.catalogue;

import io.kaituo.events.Money;
import io.kaituo.platform.web.Versioned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A product as the API shows it.
 *
 * @param prices in a list those of the day asked for, one per currency; of a single product all, the earliest first
 */
record ProductView(
        UUID id,
        long version,
        String region,
        String externalId,
        String name,
        String series,
        String unit,
        BigDecimal taxRate,
        boolean active,
        List<PriceView> prices)
        implements Versioned {

    /** @param validTo the last day, or null */
    record PriceView(UUID id, Money price, LocalDate validFrom, LocalDate validTo) {}
}
