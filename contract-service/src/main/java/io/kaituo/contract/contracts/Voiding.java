package io.kaituo.contract.contracts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * That a contract is void: by whose word, why, and since when.
 *
 * @param decidedBy null where no person decided: an amendment falls with a contract whose term is over
 */
@Embeddable
record Voiding(
        @Column(name = "voided_by") String decidedBy,
        @Column(name = "voiding_reason") String reason,
        @Column(name = "voided_at") Instant at) {

    /** What is told of an amendment still in work when the term of its contract is over. */
    static final String TERM_OVER = "contract-expired";

    ContractView.Voided view(UnaryOperator<String> names) {
        return new ContractView.Voided(decidedBy, names.apply(decidedBy), reason, at);
    }
}
