package io.kaituo.contract.violations;

import io.kaituo.contract.contracts.ContractPaper;

/**
 * A refusal that must be remembered: its transaction is rolled back, then the attempt is recorded in one of its own, and
 * only then the caller is told.
 */
public class Breach extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final BreachKind kind;
    private final transient ContractPaper contract;
    private final RuntimeException refusal;

    /** @param refusal what the caller is told */
    public Breach(BreachKind kind, ContractPaper contract, RuntimeException refusal) {
        super(refusal.getMessage(), refusal);
        this.kind = kind;
        this.contract = contract;
        this.refusal = refusal;
    }

    BreachKind kind() {
        return kind;
    }

    ContractPaper contract() {
        return contract;
    }

    RuntimeException refusal() {
        return refusal;
    }
}
