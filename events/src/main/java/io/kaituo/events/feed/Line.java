package io.kaituo.events.feed;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.kaituo.events.Money;
import java.math.BigDecimal;

/** One line of what a contract sells, for whoever counts goods. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Line(
        @Meaning(value = "The product's id in the seller's catalogue; absent for what is in none", optional = true)
                String productId,
        @Meaning(value = "The line in words; absent where the product says it", optional = true) String title,
        @Meaning(value = "How many, exact, at most four decimals; absent where nobody counts", optional = true)
                @JsonFormat(shape = JsonFormat.Shape.STRING)
                BigDecimal quantity,
        @Meaning(
                        value =
                                "Amount of the whole line, negative for a rebate; absent where only the total is agreed",
                        optional = true)
                Money amount) {}
