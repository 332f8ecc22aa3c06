package io.kaituo.contract.contracts;

import io.kaituo.platform.playbook.PlaybookVersion;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;

/** What the slice of signing says before we seal, and keeps of each seal. */
public interface SealRegister {

    /** Whose seal it is. */
    enum Side {
        CUSTOMER,
        OWN
    }

    /** Fails unless the caller may sign this for us (R5.21). */
    Uni<?> requireSignatory(ContractPaper contract, PlaybookVersion playbook);

    /**
     * Keeps who entered which side's seal, and for which text (R5.20).
     *
     * @param on  the date on paper
     * @param now the server's time
     */
    Uni<?> keep(ContractPaper contract, Side side, LocalDate on, Instant now);
}
