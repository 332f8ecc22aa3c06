package io.kaituo.contract.contracts;

import io.smallrye.mutiny.Uni;

/** Judges the price of a contract, so that its approvers know what they agree to (R5.19). */
public interface PriceCheck {

    /** For one that is submitted now: later offers to the same customer are judged with it. */
    Uni<Pricing> judge(ContractSubmission submission);

    /** As it would be judged at this moment; nothing is remembered. */
    Uni<Pricing> look(ContractSubmission submission);
}
