package io.kaituo.lead.inspection;

import static io.kaituo.lead.inspection.InspectionStatus.OPEN;

import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** All inspections the current transaction may see, and the records that wait for one. */
@ApplicationScoped
class Inspections implements PanacheRepositoryBase<Inspection, UUID> {

    private static final String SHEET =
            """
            select lead, inspection from Lead lead left join Inspection inspection on inspection.leadId = lead.id
            where lead.region = :region and lead.registeredAt >= :from and lead.registeredAt < :until
            and (lead.registeredAt, lead.id) > (:at, :id)""";

    private static final String RETURNED =
            """
            select lead, inspection from Inspection inspection join Lead lead on lead.id = inspection.leadId
            where inspection.region = :region and inspection.status = RETURNED
            and (inspection.inspectedAt, inspection.leadId) < (:at, :id)""";

    private static final String COUNTS =
            """
            select registered_by, count(*),
                count(*) filter (where coalesce(i.status, 'OPEN') = 'OPEN'),
                count(*) filter (where i.status = 'ACCEPTED'),
                count(*) filter (where i.status = 'RETURNED'),
                count(*) filter (where i.status = 'RESUBMITTED')
            from lead l left join inspection i on i.lead_id = l.id
            where l.region = $1 and l.registered_at >= $2 and l.registered_at < $3
            group by registered_by order by registered_by""";

    /** The records of the period, in the order they were entered. */
    Uni<List<InspectedRecord>> sheet(String region, Sight sight, Sheet asked, Cursor after, int most) {
        var hql = new StringBuilder(SHEET);
        if (!sight.everybody()) {
            hql.append(" and lead.entry.registeredBy in :sight");
        }
        if (asked.rep() != null) {
            hql.append(" and lead.entry.registeredBy = :rep");
        }
        if (asked.status() == OPEN) {
            hql.append(" and (inspection is null or inspection.status = :status)");
        } else if (asked.status() != null) {
            hql.append(" and inspection.status = :status");
        }
        return records(
                hql.append(" order by lead.registeredAt, lead.id").toString(), region, sight, after, most, query -> {
                    query.setParameter("from", asked.from()).setParameter("until", asked.until());
                    if (asked.rep() != null) {
                        query.setParameter("rep", asked.rep());
                    }
                    if (asked.status() != null) {
                        query.setParameter("status", asked.status());
                    }
                });
    }

    /** What was sent back to these people and is not corrected yet, the latest first. */
    Uni<List<InspectedRecord>> returned(String region, Sight sight, Cursor after, int most) {
        var hql = RETURNED
                + (sight.everybody() ? "" : " and coalesce(lead.ownership.ownerId, lead.entry.registeredBy) in :sight")
                + " order by inspection.inspectedAt desc, inspection.leadId desc";
        return records(hql, region, sight, after, most, query -> {});
    }

    private Uni<List<InspectedRecord>> records(
            String hql,
            String region,
            Sight sight,
            Cursor after,
            int most,
            java.util.function.Consumer<Mutiny.SelectionQuery<Object[]>> narrow) {
        return getSession().chain(session -> {
            var query = session.createSelectionQuery(hql, Object[].class)
                    .setParameter("region", region)
                    .setParameter("at", after.at())
                    .setParameter("id", after.id())
                    .setMaxResults(most);
            if (!sight.everybody()) {
                query.setParameter("sight", sight.ownersOrNobody());
            }
            narrow.accept(query);
            return query.getResultList()
                    .map(rows -> rows.stream().map(InspectedRecord::of).toList());
        });
    }

    /** How far everybody's records of the period are. */
    Uni<List<RepSheet>> counts(String region, Instant from, Instant until) {
        return Transaction.current()
                .select(COUNTS, region, from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .map(Inspections::sheets);
    }

    Uni<List<Inspection>> of(Collection<UUID> leads) {
        return list("leadId in ?1", leads);
    }

    private static List<RepSheet> sheets(Result rows) {
        var sheets = new ArrayList<RepSheet>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            sheets.add(new RepSheet(
                    (String) row[0], null, (Long) row[1], (Long) row[2], (Long) row[3], (Long) row[4], (Long) row[5]));
        }
        return sheets;
    }

    /**
     * Which part of a period's records.
     *
     * @param rep    null for everybody's
     * @param status null for all
     */
    record Sheet(Instant from, Instant until, String rep, InspectionStatus status) {}
}
