package io.kaituo.lead.reapproach;

import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Every contract that a customer signed and that holds: when the last one falls, the one before it counts again (R2.2). */
@ApplicationScoped
class Signatures {

    private static final String KEEP =
            """
            insert into lead_signature (lead_id, contract_id, region, signed_on) values ($1, $2, $3, $4)
            on conflict do nothing""";

    private static final String FORGET =
            "delete from lead_signature where region = $1 and lead_id = $2 and contract_id = $3";

    private static final String LAST =
            """
            select contract_id, signed_on from lead_signature where region = $1 and lead_id = $2
            order by signed_on desc, contract_id desc limit 1""";

    /** On paper. */
    record Signature(UUID contract, LocalDate on) {}

    Uni<?> keep(String region, UUID lead, Signature signed) {
        return Transaction.current().update(KEEP, lead, signed.contract(), region, signed.on());
    }

    /** What was signed last without this contract. */
    Uni<Optional<Signature>> without(String region, UUID lead, UUID contract) {
        var transaction = Transaction.current();
        return transaction
                .update(FORGET, region, lead, contract)
                .chain(() -> transaction.select(LAST, region, lead))
                .map(rows -> {
                    if (!rows.hasNext()) {
                        return Optional.empty();
                    }
                    Object[] row = rows.next();
                    return Optional.of(new Signature((UUID) row[0], (LocalDate) row[1]));
                });
    }
}
