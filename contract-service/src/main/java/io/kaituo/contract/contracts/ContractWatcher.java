package io.kaituo.contract.contracts;

import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.platform.playbook.PlaybookVersion;
import io.smallrye.mutiny.Uni;

/** Whatever must follow in the same transaction when an agreement begins to bind, changes or ends; slices bring their own. */
public interface ContractWatcher {

    /**
     * @param event    signed, amended, voided, terminated or expired
     * @param playbook the rules the contract came about by
     */
    Uni<?> happened(ContractEvent event, PlaybookVersion playbook);

    /**
     * An agreement is in force that may have begun unwatched; what is known of it stays as it is.
     *
     * @param inForce as it was signed, with the terms that hold today; never published
     */
    Uni<?> found(ContractSigned inForce, PlaybookVersion playbook);
}
