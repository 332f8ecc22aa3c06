package io.kaituo.contract.contracts;

import io.kaituo.contract.CalendarDay;
import java.time.LocalDate;

/**
 * Tells that the customer has sealed.
 *
 * @param sealedOn the date on paper; today when it is left out
 */
record SealContract(@CalendarDay LocalDate sealedOn) {}
