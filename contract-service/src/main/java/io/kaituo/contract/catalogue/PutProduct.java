package io.kaituo.contract.catalogue;

import io.kaituo.events.Money;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * Puts a product into the catalogue of a region, as it is now.
 *
 * @param region  needed by whoever belongs to several
 * @param taxRate such as 0.13
 * @param active  false for what is not sold any more; true when it is left out
 * @param price   its list price from today on; the one it has stays when it is left out
 */
record PutProduct(
        @Size(max = 40) String region,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 100) String series,
        @NotBlank @Size(max = 40) String unit,
        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4) BigDecimal taxRate,
        Boolean active,
        Money price) {

    boolean isActive() {
        return active == null || active;
    }
}
