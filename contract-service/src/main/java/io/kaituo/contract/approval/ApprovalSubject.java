package io.kaituo.contract.approval;

import io.kaituo.events.ContractEvent;
import io.kaituo.events.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an approval is about: a contract, a quote or a proposal. The subject itself knows what an outcome means. */
public interface ApprovalSubject {

    /** As it is now. */
    Matter matter();

    /** The approver's word, applied; the event it caused. */
    ContractEvent decided(Outcome outcome, String comment, Instant now);

    /** The requester takes it back; the event it caused. */
    ContractEvent withdrawn(Instant now);

    /** Which document it is: exactly this revision with this hash. All a decision looks at. */
    record Edition(int revision, String documentHash) {}

    /**
     * What is decided about: exactly this revision with this hash.
     *
     * @param type     such as {@code contract}; {@link ApprovalSubjects} of the same type find the subject again
     * @param title    what a person calls it, a contract's number
     * @param revision of the document, from 1
     * @param facts    what the steps' conditions may ask
     * @param parts    the parts that can change on their own, such as {@code price}, each with its hash
     */
    record Matter(
            String type,
            UUID id,
            String region,
            String title,
            String accountName,
            int revision,
            String documentHash,
            Money total,
            Facts facts,
            Map<String, String> parts) {

        public Matter {
            parts = Map.copyOf(parts);
        }

        public Edition edition() {
            return new Edition(revision, documentHash);
        }
    }

    /**
     * What a policy may ask of any subject.
     *
     * @param ownerId        whose managers decide
     * @param kind           of the document, such as a contract's template; null for the ordinary one
     * @param discount       percent off the list price, 0 to 100; null where no list price is known
     * @param belowAuthority the price lies below what the owner may agree to alone (R5.19)
     * @param nonStandard    a clause differs from its template
     * @param wantedOn       the day the customer wants to sign, or null (R4.11)
     * @param priceLevel     whose word the price needs: {@code rep}, {@code manager}, {@code director} or {@code company}; empty
     *                       where nobody judged it
     * @param beside         what else the same customer was asked to sign lately: thresholds look at it together
     */
    record Facts(
            String ownerId,
            UUID dealId,
            UUID accountId,
            String kind,
            BigDecimal discount,
            boolean belowAuthority,
            boolean nonStandard,
            LocalDate wantedOn,
            String priceLevel,
            List<Money> beside) {

        public Facts {
            beside = List.copyOf(beside);
        }

        /** Of a subject whose price nobody judges. */
        public Facts(
                String ownerId,
                UUID dealId,
                UUID accountId,
                String kind,
                BigDecimal discount,
                boolean belowAuthority,
                boolean nonStandard,
                LocalDate wantedOn) {
            this(ownerId, dealId, accountId, kind, discount, belowAuthority, nonStandard, wantedOn, "", List.of());
        }
    }
}
