package io.kaituo.lead.reports;

import io.kaituo.events.LeadEvent;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** How the clocks of the first contact ended: what the leads themselves no longer tell once they go on. */
@ApplicationScoped
class ClockOutcomes implements PanacheRepositoryBase<Lead, UUID> {

    private static final String NOTE =
            """
            insert into clock_outcome (event_id, region, lead_id, owner_id, outcome, at) values ($1, $2, $3, $4, $5, $6)
            on conflict do nothing""";

    private static final String COUNT =
            """
            select count(*) filter (where outcome = 'MET'), count(*) filter (where outcome = 'OVERDUE'),
                count(*) filter (where outcome = 'REASSIGNED'), count(*) filter (where outcome = 'POOLED'), owner_id%2$s
            from clock_outcome%1$s group by owner_id%2$s order by owner_id%2$s""";

    private static final String WEEK = ", date_trunc('week', at at time zone $%d::text)::date";

    private static final String LEADS =
            """
            select lead from Lead lead where lead.region = :region and lead.id in (
                select fact.leadId from ClockFact fact where fact.region = :region
                and fact.at >= :from and fact.at < :until and fact.outcome = :outcome%s)
            and (lead.registeredAt, lead.id) < (:at, :id) order by lead.registeredAt desc, lead.id desc""";

    private static final int SUNDAY = 6;

    void note(LeadEvent event, String ownerId, ClockOutcome outcome) {
        Transaction.current()
                .writeLast(
                        NOTE,
                        event.id(),
                        event.region(),
                        event.leadId(),
                        ownerId,
                        outcome.name(),
                        event.at().atOffset(ZoneOffset.UTC));
    }

    Uni<List<FirstContactRow>> count(Scope scope, UnaryOperator<String> names) {
        return Transaction.current()
                .select(COUNT.formatted(scope.where("owner_id", "at"), ""), scope.parameters())
                .map(rows -> Registered.rows(rows, row -> {
                    String owner = (String) row[4];
                    long met = (Long) row[0];
                    long overdue = (Long) row[1];
                    return new FirstContactRow(
                            owner,
                            names.apply(owner),
                            met,
                            overdue,
                            (Long) row[2],
                            (Long) row[3],
                            Share.of(met, met + overdue),
                            overdue(
                                    scope,
                                    owner,
                                    scope.period().from(),
                                    scope.period().to()));
                }));
    }

    /** The same week by week, as the region's calendar has them. */
    Uni<List<WeekRow>> countByWeek(Scope scope, UnaryOperator<String> names) {
        var parameters = scope.parameters(scope.calendar().zone().getId());
        return Transaction.current()
                .select(COUNT.formatted(scope.where("owner_id", "at"), WEEK.formatted(parameters.length)), parameters)
                .map(rows -> Registered.rows(rows, row -> {
                    String owner = (String) row[4];
                    var monday = (LocalDate) row[5];
                    long met = (Long) row[0];
                    long overdue = (Long) row[1];
                    return new WeekRow(
                            owner,
                            names.apply(owner),
                            monday,
                            met,
                            overdue,
                            (Long) row[2],
                            (Long) row[3],
                            Share.of(met, met + overdue),
                            overdue(
                                    scope,
                                    owner,
                                    latest(monday, scope.period().from()),
                                    earliest(
                                            monday.plusDays(SUNDAY),
                                            scope.period().to())));
                }));
    }

    private static String overdue(Scope scope, String owner, LocalDate from, LocalDate to) {
        return "/api/leads/reports/first-contact/leads?region=" + scope.region() + "&rep=" + owner + "&from=" + from
                + "&to=" + to + "&outcome=OVERDUE";
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The leads whose clocks ended so, the latest registered first. */
    Uni<List<Lead>> leads(Scope scope, ClockOutcome outcome, Cursor after, int most) {
        var whose = scope.people() == null ? "" : " and fact.ownerId in :people";
        return getSession().chain(session -> {
            var query = session.createSelectionQuery(LEADS.formatted(whose), Lead.class)
                    .setParameter("region", scope.region())
                    .setParameter("from", scope.begins())
                    .setParameter("until", scope.ends())
                    .setParameter("outcome", outcome)
                    .setParameter("at", after.at())
                    .setParameter("id", after.id())
                    .setMaxResults(most);
            if (scope.people() != null) {
                query.setParameter("people", scope.people());
            }
            return query.getResultList();
        });
    }
}
