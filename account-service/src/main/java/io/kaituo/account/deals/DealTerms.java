package io.kaituo.account.deals;

import io.kaituo.account.Amount;
import io.kaituo.platform.audit.Audited;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;

/** What people say of a deal; a contract never overwrites it. */
@Embeddable
record DealTerms(
        String name,
        String product,
        @Audited @Embedded Amount amount,
        LocalDate openedOn,
        @Audited LocalDate expectedCloseOn) {

    /** @param opened the day it began unless the request names another */
    static DealTerms of(OpenDeal asked, LocalDate opened) {
        return new DealTerms(
                asked.name().strip(),
                asked.product(),
                asked.amount(),
                asked.openedOn() == null ? opened : asked.openedOn(),
                asked.expectedCloseOn());
    }
}
