package io.kaituo.contract.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One part of a proposal's text. */
record Section(@NotBlank @Size(max = 200) String heading, @Size(max = 20_000) String body) {

    Section {
        body = body == null ? "" : body;
    }
}
