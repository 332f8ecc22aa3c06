package io.kaituo.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * An amount in a currency, exact.
 *
 * @param amount   decimal, at most 19 digits with 2 behind the point; a string in JSON so that no reader rounds it
 * @param currency ISO 4217 code, such as {@code CNY}
 */
public record Money(@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {

    /** Renminbi. */
    public static Money yuan(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }
}
