package io.kaituo.contract.proposal;

import io.kaituo.events.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Puts on paper what we offer for a deal; {@code total} is what it would cost the customer. */
record DraftProposal(
        @NotNull UUID dealId,
        @NotBlank @Size(max = 200) String title,
        @NotNull Money total,
        @Size(max = 60) List<@NotNull @Valid Section> sections,
        @Valid Tailoring tailoring,
        @Size(max = 50) List<@NotNull @Valid Objection> objections) {

    Offer offer() {
        return Offer.of(title, total, sections, tailoring, objections);
    }
}
