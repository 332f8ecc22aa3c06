package io.kaituo.contract.approval;

import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was said about approvals. */
@ApplicationScoped
class ApprovalComments implements PanacheRepositoryBase<ApprovalComment, UUID> {

    Uni<List<ApprovalComment>> page(Approval approval, Cursor after, int most) {
        return ListQuery.oldestFirst(approval.question().region(), "writtenAt", after)
                .and("approvalId = :approval", Map.of("approval", approval.id()))
                .list(this, most);
    }

    Uni<Boolean> has(Approval approval, UUID comment) {
        return count("id = ?1 and approvalId = ?2", comment, approval.id()).map(found -> found == 1);
    }
}
