package io.kaituo.contract.approval;

import io.kaituo.events.ContractEvent;
import io.kaituo.events.Money;
import java.time.Instant;
import java.util.UUID;

/** What an approval is about: contracts today, proposals and quotes tomorrow. The subject itself knows what an outcome means. */
public interface ApprovalSubject {

    /** As it is now. */
    Matter matter();

    /** The approver's word, applied; the event it caused. */
    ContractEvent decided(Outcome outcome, String comment, Instant now);

    /** The requester takes it back; the event it caused. */
    ContractEvent withdrawn(Instant now);

    /**
     * What is decided about: exactly this revision with this hash.
     *
     * @param type     such as {@code contract}; {@link ApprovalSubjects} of the same type find the subject again
     * @param title    what a person calls it, a contract's number
     * @param revision of the document, from 1
     */
    record Matter(
            String type,
            UUID id,
            String region,
            String title,
            String accountName,
            int revision,
            String documentHash,
            Money total) {}
}
