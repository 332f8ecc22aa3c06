package io.kaituo.platform.sample;

import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;

/** A rule that says no until somebody mends what the table says. */
final class Barred {

    private static final String FIND = "select count(*) from barred_company where region = $1 and company_name = $2";

    private Barred() {}

    static Uni<Void> refuse(String region, String companyName) {
        return Transaction.current()
                .select(FIND, region, companyName)
                .invoke(rows -> {
                    if ((Long) rows.next()[0] > 0) {
                        throw new RuleViolation("sample.barred", companyName);
                    }
                })
                .replaceWithVoid();
    }
}
