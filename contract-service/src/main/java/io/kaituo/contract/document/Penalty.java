package io.kaituo.contract.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a breach costs. */
public record Penalty(@NotBlank @Size(max = 500) String breach, @NotBlank @Size(max = 2000) String consequence) {

    public Penalty {
        breach = Blank.out(breach);
        consequence = Blank.out(consequence);
    }

    String words() {
        return breach + ": " + consequence;
    }
}
