package io.kaituo.lead.reports;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Counts the registrations that another came before, by what was ruled and appealed; finds the leads behind each number. */
@ApplicationScoped
class Conflicts implements PanacheRepositoryBase<Lead, UUID> {

    private static final String RECORDS =
            "select registered_by, count(*), count(*) filter (where contested) from lead%s group by 1 order by 1";

    private static final String OUTCOMES =
            """
            select registered_by, count(*), count(*) filter (where outcome = 'WON'),
                count(*) filter (where outcome = 'LOST'), count(*) filter (where outcome = 'DISMISSED'),
                count(*) filter (where appeal = 'PENDING'), count(*) filter (where appeal = 'GRANTED'),
                count(*) filter (where appeal = 'REFUSED')
            from contested_registration%s group by 1""";

    private static final String LEADS =
            """
            select lead from Lead lead where lead.region = :region and lead.id in (
                select fact.leadId from ContestFact fact where fact.region = :region
                and fact.registeredAt >= :from and fact.registeredAt < :until%s)
            and (lead.registeredAt, lead.id) < (:at, :id) order by lead.registeredAt desc, lead.id desc""";

    private static final Object[] NONE = {null, 0L, 0L, 0L, 0L, 0L, 0L, 0L};

    Uni<List<ConflictRow>> count(Scope scope, UnaryOperator<String> names) {
        return outcomes(scope).chain(outcomes -> Transaction.current()
                .select(RECORDS.formatted(scope.where("registered_by", "registered_at")), scope.parameters())
                .map(found ->
                        Registered.rows(found, row -> row(scope, names, row, outcomes.getOrDefault(row[0], NONE)))));
    }

    private static Uni<Map<Object, Object[]>> outcomes(Scope scope) {
        return Transaction.current()
                .select(OUTCOMES.formatted(scope.where("registered_by", "registered_at")), scope.parameters())
                .map(found -> {
                    var outcomes = new HashMap<Object, Object[]>();
                    found.forEachRemaining(row -> outcomes.put(row[0], row));
                    return outcomes;
                });
    }

    private static ConflictRow row(Scope scope, UnaryOperator<String> names, Object[] records, Object[] outcomes) {
        String rep = (String) records[0];
        var behind = behind(scope, rep);
        return new ConflictRow(
                rep,
                names.apply(rep),
                (Long) records[1],
                (Long) records[2],
                Share.of((Long) records[2], (Long) records[1]),
                scope.leads()
                        .queryParam("registeredBy", rep)
                        .queryParam("contested", true)
                        .toTemplate(),
                counted(outcomes[1], behind),
                counted(outcomes[2], ruled(behind, ContestOutcome.WON)),
                counted(outcomes[3], ruled(behind, ContestOutcome.LOST)),
                counted(outcomes[4], ruled(behind, ContestOutcome.DISMISSED)),
                counted(outcomes[5], appealed(behind, AppealOutcome.PENDING)),
                counted(outcomes[6], appealed(behind, AppealOutcome.GRANTED)),
                counted(outcomes[7], appealed(behind, AppealOutcome.REFUSED)));
    }

    private static UriBuilder behind(Scope scope, String rep) {
        return UriBuilder.fromPath("/api/leads/reports/conflicts/leads")
                .queryParam("region", scope.region())
                .queryParam("from", scope.period().from())
                .queryParam("to", scope.period().to())
                .queryParam("rep", rep);
    }

    private static UriBuilder ruled(UriBuilder behind, ContestOutcome outcome) {
        return behind.clone().queryParam("outcome", outcome);
    }

    private static UriBuilder appealed(UriBuilder behind, AppealOutcome outcome) {
        return behind.clone().queryParam("appeal", outcome);
    }

    private static Counted counted(Object leads, UriBuilder behind) {
        return new Counted((Long) leads, (Long) leads == 0 ? null : behind.toTemplate());
    }

    /** The contested leads of the period that ended so, the latest registered first; null does not narrow. */
    Uni<List<Lead>> leads(Scope scope, ContestOutcome outcome, AppealOutcome appeal, Cursor after, int most) {
        var narrowed = new HashMap<String, Object>();
        var more = new StringBuilder();
        if (scope.people() != null) {
            more.append(" and fact.registeredBy in :people");
            narrowed.put("people", scope.people());
        }
        if (outcome != null) {
            more.append(" and fact.outcome = :outcome");
            narrowed.put("outcome", outcome);
        }
        if (appeal != null) {
            more.append(" and fact.appeal = :appeal");
            narrowed.put("appeal", appeal);
        }
        return getSession().chain(session -> {
            var query = session.createSelectionQuery(LEADS.formatted(more), Lead.class)
                    .setParameter("region", scope.region())
                    .setParameter("from", scope.begins())
                    .setParameter("until", scope.ends())
                    .setParameter("at", after.at())
                    .setParameter("id", after.id())
                    .setMaxResults(most);
            narrowed.forEach(query::setParameter);
            return query.getResultList();
        });
    }
}
