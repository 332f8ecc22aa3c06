package io.kaituo.contract.quote;

import jakarta.validation.constraints.Size;

/** Asks for agreement, where the price needs any, with a word to those who decide. */
record SubmitQuote(@Size(max = 4000) String note) {}
