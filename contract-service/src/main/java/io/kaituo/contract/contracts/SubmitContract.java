package io.kaituo.contract.contracts;

import jakarta.validation.constraints.Size;

/** Asks for approval, with a word to the approver. */
record SubmitContract(@Size(max = 4000) String note) {}
