package io.kaituo.contract.contracts;

import io.smallrye.mutiny.Uni;

/** Judges the price of a contract that goes to its approvers, so that they know what they agree to (R5.19). */
public interface PriceCheck {

    Uni<Pricing> judge(ContractSubmission submission);
}
