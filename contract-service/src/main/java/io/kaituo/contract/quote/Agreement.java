package io.kaituo.contract.quote;

import io.kaituo.contract.authority.Judgement;
import io.kaituo.contract.authority.Level;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * Whose word the price needed when it was submitted, and to which document it was given (R5.19).
 *
 * @param approvalId  null where nobody but the owner had to agree
 * @param agreedHash  of the document that was agreed to; null until then
 * @param agreedLevel who had to agree
 * @param discount    percent of the whole
 */
@Embeddable
record Agreement(
        UUID approvalId,
        String agreedHash,
        @Enumerated(EnumType.STRING) Level agreedLevel,
        BigDecimal discount,
        Boolean belowAuthority) {

    static Agreement asked(UUID approvalId, Judgement judged) {
        return new Agreement(approvalId, null, judged.needed(), judged.discount(), judged.belowAuthority());
    }

    Agreement given(String hash) {
        return new Agreement(approvalId, hash, agreedLevel, discount, belowAuthority);
    }

    /** To exactly this document, by somebody who may agree to it as it is judged today. */
    boolean covers(String hash, Judgement today) {
        return hash.equals(agreedHash)
                && (!today.belowAuthority() || approvalId != null && agreedLevel.compareTo(today.needed()) >= 0);
    }
}
