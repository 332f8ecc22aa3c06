package io.kaituo.account.deals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Says how it ended. By hand a deal may be won without a contract.
 *
 * @param reason   why; a lost deal needs one
 * @param closedOn today when it is left out
 */
record CloseDeal(@NotNull Boolean won, @Size(max = 1000) String reason, LocalDate closedOn) {}
