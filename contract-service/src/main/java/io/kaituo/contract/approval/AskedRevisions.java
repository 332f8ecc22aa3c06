package io.kaituo.contract.approval;

import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Which revision of a subject a person was asked about before, so that they can be shown what has changed since. */
@ApplicationScoped
public class AskedRevisions {

    private static final String LAST =
            """
            select max(approval.revision) from approval join approval_turn turn on turn.approval_id = approval.id
            where approval.region = $1 and turn.region = $1 and turn.person_id = $2
            and approval.subject_id = $3 and approval.revision < $4""";

    /** The last one before {@code revision}; 0 when they were never asked. */
    public Uni<Integer> before(int revision, String region, UUID subject, String person) {
        return Transaction.current()
                .select(LAST, region, person, subject, revision)
                .map(rows -> {
                    var last = (Integer) rows.next()[0];
                    return last == null ? 0 : last;
                });
    }
}
