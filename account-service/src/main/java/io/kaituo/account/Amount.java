package io.kaituo.account;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.kaituo.events.Money;
import io.kaituo.platform.audit.Audited;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money as people state it and tables keep it: more than nothing, exact to the cent, of a currency that exists. */
@Embeddable
public record Amount(
        @Audited
                @NotNull
                @Positive
                @Digits(integer = 17, fraction = 2)
                @JsonFormat(shape = JsonFormat.Shape.STRING)
                @Schema(implementation = String.class, examples = "12000.00")
                BigDecimal amount,
        @Audited @NotNull @Schema(implementation = String.class, examples = "CNY") Currency currency) {

    private static final int CENTS = 2;

    public Amount {
        if (amount != null && amount.scale() < CENTS) {
            amount = amount.setScale(CENTS);
        }
    }

    public static Amount of(Money money) {
        return money == null ? null : new Amount(money.amount(), Currency.getInstance(money.currency()));
    }

    public Money money() {
        return new Money(amount, currency.getCurrencyCode());
    }
}
