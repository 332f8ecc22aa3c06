package io.kaituo.contract.contracts;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** Who has sealed, and on which day on paper; {@code signedOn} and {@code signedAt} are there once both have. */
@Embeddable
record Seals(
        LocalDate customerSealedOn, LocalDate ownSealedOn, String ownSealedBy, LocalDate signedOn, Instant signedAt) {

    static final Seals NONE = new Seals(null, null, null, null, null);

    Seals byCustomer(LocalDate on) {
        return new Seals(on, ownSealedOn, ownSealedBy, ownSealedOn == null ? null : later(on, ownSealedOn), null);
    }

    /** Where the customer has sealed already, the date beside our seal is the one on paper (decision 19). */
    Seals byUs(String by, LocalDate on) {
        return new Seals(customerSealedOn, on, by, customerSealedOn == null ? null : on, null);
    }

    /** @param now when we learned of the second seal */
    Seals binding(Instant now) {
        return new Seals(customerSealedOn, ownSealedOn, ownSealedBy, signedOn, now);
    }

    boolean both() {
        return customerSealedOn != null && ownSealedOn != null;
    }

    boolean follow(SealOrder order) {
        return order == SealOrder.ANY || customerSealedOn != null;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
