package io.kaituo.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * What a signed contract sells, for whoever counts goods.
 *
 * @param productId the product's external id, or null for what is in no catalogue
 * @param title     in words; may be null for a product
 * @param quantity  at most four decimals, or null; a string in JSON so that no reader rounds it
 * @param amount    of the whole line, negative for a rebate, or null
 */
public record SoldLine(
        String productId,
        String title,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
        Money amount) {}
