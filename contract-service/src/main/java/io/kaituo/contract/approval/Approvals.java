package io.kaituo.contract.approval;

import io.kaituo.events.Uuid7;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** All approvals the current transaction may see, those still open before the others. */
@ApplicationScoped
class Approvals implements PanacheRepositoryBase<Approval, UUID> {

    private static final String TURNS_OF =
            """
            select approval, turn from ApprovalTurn turn join Approval approval on approval.id = turn.approvalId
            where turn.region = :region and turn.personId = :person
            and (turn.closedAt, turn.approvalId) < (:at, :id) and approval.status in :statuses
            and turn.closedAt >= :since
            order by turn.closedAt desc, turn.approvalId desc""";
    private static final String WAITING_FOR =
            """
            select turn.approvalId from ApprovalTurn turn
            where turn.region = ?1 and turn.personId = ?2 and turn.closedAt = ?3 order by turn.approvalId""";
    /** Nobody's row is in both halves: those who are asked now are not among those whose turn ends. */
    private static final String TURNS =
            """
            with ended as (
                update approval_turn set closed_at = $1, decided = person_id = any ($4)
                where approval_id = $2 and closed_at = $5 and person_id <> all ($3))
            insert into approval_turn (id, region, approval_id, person_id, asked_at, closed_at)
            select id, $6, $2, person_id, $1, $5 from unnest($7::uuid[], $3::text[]) as asked (id, person_id)
            on conflict (approval_id, person_id) do update
            set closed_at = excluded.closed_at, asked_at = excluded.asked_at, decided = false
            where approval_turn.closed_at <> excluded.closed_at""";

    /** Whose deal it is today decides who may not decide. */
    private static final String HAND_OVER =
            """
            update approval set version = approval.version + 1, owner_id = deal.owner_id
            from (select id, deal_id from contract where region = $1 and account_id = $2
                union all select id, deal_id from quote where region = $1 and account_id = $2
                union all select id, deal_id from proposal where region = $1 and account_id = $2) subject
                join known_deal deal on deal.id = subject.deal_id
            where approval.region = $1 and approval.status = 'OPEN' and approval.subject_id = subject.id
            and approval.owner_id is distinct from deal.owner_id
            returning approval.id""";

    /** One person's turn, with what it is about. */
    record Found(Approval approval, Cursor place) {}

    /** For whoever sees the requester's records, or is asked. */
    Uni<Approval> get(UUID id, Sight sight, String caller) {
        return findById(id).map(approval -> {
            if (approval == null || !sight.covers(approval.question().requestedBy()) && !approval.involves(caller)) {
                throw Refused.notFound();
            }
            return approval;
        });
    }

    Uni<?> store(Approval approval, Instant now) {
        turn(approval, now);
        return persist(approval);
    }

    /** From now on it is the turn of those whom the approval waits for, and nobody else's. */
    void turn(Approval approval, Instant now) {
        var pending = approval.steps().pending();
        Transaction.current()
                .writeLast(
                        TURNS,
                        utc(approval.isOpen() ? now : approval.closedAt()),
                        approval.id(),
                        pending.toArray(String[]::new),
                        approval.steps().speakers().toArray(String[]::new),
                        utc(Approval.NOT_CLOSED),
                        approval.question().region(),
                        pending.stream().map(person -> Uuid7.next()).toArray(UUID[]::new));
    }

    Uni<List<Approval>> page(String region, Sight sight, ApprovalFilter filter, Cursor after, int most) {
        return filter.narrow(ListQuery.newestFirst(region, "closedAt", after).seenBy(sight, "question.requestedBy"))
                .list(this, most);
    }

    /** What this person may decide or might have; of the open ones only those whose turn they have. */
    Uni<List<Found>> turnsOf(String person, String region, ApprovalFilter filter, Cursor after, int most) {
        var statuses = filter.status == null ? EnumSet.allOf(ApprovalStatus.class) : EnumSet.of(filter.status);
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(TURNS_OF, Object[].class)
                        .setParameter("region", region)
                        .setParameter("person", person)
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setParameter("statuses", statuses)
                        .setParameter(
                                "since", filter.status == ApprovalStatus.OPEN ? Approval.NOT_CLOSED : Instant.EPOCH)
                        .setMaxResults(most)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Found((Approval) row[0], ((ApprovalTurn) row[1]).place()))
                        .toList());
    }

    /** For a clock or news: such moves of one approval happen one after another. */
    Uni<Approval> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Open approvals whose turn this person has, always in the same order so that nobody waits in a circle. */
    Uni<List<UUID>> waitingFor(String person, String region) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(WAITING_FOR, UUID.class)
                .setParameter(1, region)
                .setParameter(2, person)
                .setParameter(3, Approval.NOT_CLOSED)
                .getResultList());
    }

    /** Open approvals about deals of this account that have another owner by now; they know it from here on. */
    Uni<List<UUID>> handOver(String region, UUID account) {
        return Transaction.current().select(HAND_OVER, region, account).map(rows -> {
            var moved = new ArrayList<UUID>();
            rows.forEachRemaining(row -> moved.add((UUID) row[0]));
            return moved;
        });
    }

    /** The latest round about this subject that somebody decided, or null. */
    Uni<Approval> lastOf(String region, UUID subject) {
        return find(
                        "region = ?1 and question.subjectId = ?2 and status in ?3 order by closedAt desc, id desc",
                        region,
                        subject,
                        EnumSet.of(ApprovalStatus.APPROVED, ApprovalStatus.RETURNED))
                .firstResult();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
