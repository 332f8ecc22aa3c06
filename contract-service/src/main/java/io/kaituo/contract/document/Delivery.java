package io.kaituo.contract.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What is handed over.
 *
 * @param due        null where the parties agree on it later
 * @param acceptance by what the customer accepts it
 */
public record Delivery(@NotBlank @Size(max = 500) String item, @Valid Due due, @Size(max = 2000) String acceptance) {

    public Delivery {
        item = Blank.out(item);
        acceptance = Blank.out(acceptance);
    }

    boolean isClear() {
        return due == null || due.isClear();
    }

    /** {@code Crane 30 d after signature}. */
    String words() {
        return due == null ? item : item + " " + due.words();
    }
}
