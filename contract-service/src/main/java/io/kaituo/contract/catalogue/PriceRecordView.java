package io.kaituo.contract.catalogue;

import io.kaituo.events.Money;
import io.kaituo.platform.web.Cursor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A price as it was set, and by whom; mistakes among them.
 *
 * @param validTo  the last day asked for; null until a later price begins
 * @param voidedBy who took it back; null while it counts
 */
record PriceRecordView(
        UUID id,
        Money price,
        LocalDate validFrom,
        LocalDate validTo,
        String setBy,
        String setByName,
        Instant setAt,
        String voidedBy,
        String voidedByName,
        Instant voidedAt) {

    Cursor place() {
        return new Cursor(setAt, id);
    }
}
