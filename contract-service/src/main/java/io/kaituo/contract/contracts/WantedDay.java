package io.kaituo.contract.contracts;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;

/** Whoever knows already on which day the customer wants to sign, so that nobody writes it down twice (R4.11). */
public interface WantedDay {

    /** Null where nothing is known. */
    Uni<LocalDate> of(String region, UUID dealId);
}
