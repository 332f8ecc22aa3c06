package io.kaituo.contract.proposal;

import io.kaituo.contract.approval.Outcome;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The reviewer's word.
 *
 * @param comment      what they want instead; needed unless they agree
 * @param revision     which version they read; the current one when it is left out
 * @param documentHash which text they read
 */
record ReviewProposal(
        @NotNull Outcome outcome,
        @Size(max = 4000) String comment,
        Integer revision,
        @Size(max = 64) String documentHash) {}
