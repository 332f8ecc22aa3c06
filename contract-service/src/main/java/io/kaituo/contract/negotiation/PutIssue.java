package io.kaituo.contract.negotiation;

import io.kaituo.contract.contracts.NegotiableTerm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What we want of an issue.
 *
 * @param id   of an issue on the sheet; null for a new one
 * @param term the field of the contract that carries it; null when only its clauses do
 */
record PutIssue(
        UUID id,
        @NotBlank @Size(max = 200) String title,
        NegotiableTerm term,
        @Size(max = 1000) String target,
        @Size(max = 1000) String floor,
        @Size(max = 1000) String concession,
        Boolean mustHave) {

    boolean isMustHave() {
        return Boolean.TRUE.equals(mustHave);
    }
}
