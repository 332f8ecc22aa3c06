package io.kaituo.contract.proposal;

import jakarta.validation.constraints.Size;

/** Asks for the review, with a word to the reviewer. */
record SubmitProposal(@Size(max = 4000) String note) {}
