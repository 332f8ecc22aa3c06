package io.kaituo.contract.approval;

import io.kaituo.contract.approval.ApprovalReport.ApproverRow;
import io.kaituo.contract.approval.ApprovalReport.TypeRow;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Counts approvals where they lie; each question reads one region's period by index. */
@ApplicationScoped
class ApprovalFigures {

    private static final String TYPES =
            """
            select subject_type,
                count(*) filter (where status = 'APPROVED'),
                count(*) filter (where status = 'RETURNED'),
                count(*) filter (where status = 'REJECTED'),
                round((avg(extract(epoch from closed_at - requested_at)) / 3600)::numeric, 1),
                round(avg(round) filter (where status = 'APPROVED'), 1)
            from approval
            where region = $1 and closed_at >= $2 and closed_at < $3 and status <> 'WITHDRAWN'
            and ($4::text[] is null or requested_by = any ($4))
            group by subject_type order by subject_type""";
    private static final String APPROVERS =
            """
            select turn.person_id,
                count(*) filter (where turn.decided),
                count(*) filter (where not turn.decided),
                round((avg(extract(epoch from turn.closed_at - turn.asked_at)) filter (where turn.decided) / 3600)::numeric, 1)
            from approval_turn turn join approval on approval.id = turn.approval_id
            where turn.region = $1 and turn.closed_at >= $2 and turn.closed_at < $3
            and ($4::text[] is null or approval.requested_by = any ($4))
            group by turn.person_id order by count(*) desc, turn.person_id limit 200""";
    private static final String STUCK =
            """
            select count(*) from approval
            where region = $1 and closed_at = $2 and ($3::text[] is null or requested_by = any ($3))
            and not exists (
                select from approval_turn turn where turn.approval_id = approval.id and turn.closed_at = $2)""";

    Uni<List<TypeRow>> types(String region, Instant from, Instant to, Sight sight) {
        return Transaction.current()
                .select(TYPES, region, utc(from), utc(to), requesters(sight))
                .map(rows -> {
                    var found = new ArrayList<TypeRow>();
                    while (rows.hasNext()) {
                        Object[] row = rows.next();
                        found.add(new TypeRow(
                                (String) row[0],
                                (Long) row[1],
                                (Long) row[2],
                                (Long) row[3],
                                number(row[4]),
                                number(row[5])));
                    }
                    return found;
                });
    }

    Uni<List<ApproverRow>> approvers(
            String region, Instant from, Instant to, Sight sight, UnaryOperator<String> names) {
        return Transaction.current()
                .select(APPROVERS, region, utc(from), utc(to), requesters(sight))
                .map(rows -> {
                    var found = new ArrayList<ApproverRow>();
                    while (rows.hasNext()) {
                        Object[] row = rows.next();
                        String id = (String) row[0];
                        found.add(new ApproverRow(id, names.apply(id), (Long) row[1], (Long) row[2], number(row[3])));
                    }
                    return found;
                });
    }

    Uni<Long> stuck(String region, Sight sight) {
        return Transaction.current()
                .select(STUCK, region, utc(Approval.NOT_CLOSED), requesters(sight))
                .map(rows -> (Long) rows.next()[0]);
    }

    private static String[] requesters(Sight sight) {
        return sight.everybody() ? null : sight.owners().toArray(String[]::new);
    }

    private static BigDecimal number(Object column) {
        return column == null ? null : new BigDecimal(column.toString());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
