package io.kaituo.contract.approval;

import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All approvals the current transaction may see, those still open before the others. */
@ApplicationScoped
class Approvals implements PanacheRepositoryBase<Approval, UUID> {

    private static final String TURNS_OF =
            """
            select approval from ApprovalTurn turn join Approval approval on approval.id = turn.approvalId
            where turn.region = :region and turn.personId = :person
            and (turn.closedAt, turn.approvalId) < (:at, :id) and approval.status in :statuses
            order by turn.closedAt desc, turn.approvalId desc""";

    private static final String CLOSE_TURNS = "update approval_turn set closed_at = $1 where approval_id = $2";

    /** For whoever sees the requester's records, or is asked. */
    Uni<Approval> get(UUID id, Sight sight, String caller) {
        return findById(id).map(approval -> {
            if (approval == null
                    || !sight.covers(approval.requestedBy())
                            && !approval.approvers().contains(caller)) {
                throw Refused.notFound();
            }
            return approval;
        });
    }

    Uni<?> store(Approval approval) {
        var rows = new ArrayList<Object>();
        rows.add(approval);
        rows.addAll(approval.turns());
        return Panache.getSession().chain(session -> session.persistAll(rows.toArray()));
    }

    /** Nobody has to decide any more. */
    void closeTurns(Approval approval) {
        Transaction.current().writeLast(CLOSE_TURNS, approval.closedAt().atOffset(ZoneOffset.UTC), approval.id());
    }

    Uni<List<Approval>> page(String region, Sight sight, ApprovalFilter filter, Cursor after, int most) {
        return ListQuery.newestFirst(region, "closedAt", after)
                .seenBy(sight, "requestedBy")
                .where("status", filter.status)
                .list(this, most);
    }

    /** What this person may decide or might have. */
    Uni<List<Approval>> turnsOf(String person, String region, ApprovalFilter filter, Cursor after, int most) {
        var statuses = filter.status == null ? EnumSet.allOf(ApprovalStatus.class) : EnumSet.of(filter.status);
        Map<String, Object> known =
                Map.of("region", region, "person", person, "at", after.at(), "id", after.id(), "statuses", statuses);
        return find(TURNS_OF, known).page(0, most).list();
    }
}
