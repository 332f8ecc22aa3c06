package io.kaituo.contract.approval;

import io.kaituo.contract.approval.ApprovalSubject.Edition;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Where subjects of one type are found when their approval is decided. */
public interface ApprovalSubjects {

    String subjectType();

    Uni<? extends ApprovalSubject> subject(UUID id);

    /** Which document it is now, without the document: the table is called as its subjects are. */
    default Uni<Edition> edition(UUID id) {
        return Transaction.current()
                .select("select revision, document_hash from %s where id = $1".formatted(subjectType()), id)
                .map(rows -> {
                    Object[] row = rows.next();
                    return new Edition((Integer) row[0], (String) row[1]);
                });
    }
}
