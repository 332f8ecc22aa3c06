package io.kaituo.contract.catalogue;

import io.kaituo.contract.CalendarDay;
import io.kaituo.events.Money;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Puts a price on the list.
 *
 * @param validFrom today when it is left out
 * @param validTo   the last day; until the next price when it is left out
 */
record SetPrice(@NotNull Money price, @CalendarDay LocalDate validFrom, @CalendarDay LocalDate validTo) {}
