package io.kaituo.contract.contracts;

import io.kaituo.contract.contracts.ContractPaper.Standing;
import io.kaituo.platform.web.RuleViolation;
import java.util.Map;
import java.util.Set;

/** The life of a contract. Whatever the table does not list is forbidden. */
enum ContractStatus {
    DRAFT,
    IN_APPROVAL,
    APPROVED,
    PARTLY_SEALED,
    SIGNED,
    VOIDED,
    REJECTED,
    TERMINATED,
    EXPIRED,
    SUPERSEDED;

    private static final Map<ContractStatus, Set<ContractStatus>> NEXT = Map.of(
            DRAFT, Set.of(IN_APPROVAL, VOIDED),
            IN_APPROVAL, Set.of(APPROVED, DRAFT, REJECTED, VOIDED),
            APPROVED, Set.of(PARTLY_SEALED, DRAFT, VOIDED),
            PARTLY_SEALED, Set.of(SIGNED, VOIDED),
            SIGNED, Set.of(VOIDED, TERMINATED, EXPIRED, SUPERSEDED),
            VOIDED, Set.of(),
            REJECTED, Set.of(),
            TERMINATED, Set.of(),
            EXPIRED, Set.of(),
            SUPERSEDED, Set.of());

    ContractStatus to(ContractStatus next) {
        if (!leadsTo(next)) {
            throw new RuleViolation("contract.status", this, next);
        }
        return next;
    }

    /** Nobody has agreed to it yet. */
    boolean awaitsAgreement() {
        return this == DRAFT || this == IN_APPROVAL;
    }

    /** What the paper is worth. */
    Standing standing() {
        return switch (this) {
            case DRAFT -> Standing.DRAFT;
            case IN_APPROVAL -> Standing.IN_APPROVAL;
            case APPROVED, PARTLY_SEALED -> Standing.UNSIGNED;
            case SIGNED, TERMINATED, EXPIRED, SUPERSEDED -> Standing.SIGNED;
            case VOIDED, REJECTED -> Standing.VOID;
        };
    }

    boolean leadsTo(ContractStatus next) {
        return NEXT.get(this).contains(next);
    }
}
