package io.kaituo.lead.reports;

import io.kaituo.events.LeadEvent;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
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
        return ended(
                scope,
                "",
                scope.parameters(),
                (ended, row) -> new FirstContactRow(
                        ended.owner(),
                        names.apply(ended.owner()),
                        ended.met(),
                        ended.overdue(),
                        ended.reassigned(),
                        ended.pooled(),
                        ended.share(),
                        overdue(
                                scope,
                                ended.owner(),
                                scope.period().from(),
                                scope.period().to())));
    }

    /** The same week by week, as the region's calendar has them. */
    Uni<List<WeekRow>> countByWeek(Scope scope, UnaryOperator<String> names) {
        var parameters = scope.parameters(scope.calendar().zone().getId());
        return ended(scope, WEEK.formatted(parameters.length), parameters, (ended, row) -> {
            var monday = (LocalDate) row[5];
            var from = latest(monday, scope.period().from());
            var to = earliest(monday.plusDays(SUNDAY), scope.period().to());
            return new WeekRow(
                    ended.owner(),
                    names.apply(ended.owner()),
                    monday,
                    ended.met(),
                    ended.overdue(),
                    ended.reassigned(),
                    ended.pooled(),
                    ended.share(),
                    overdue(scope, ended.owner(), from, to));
        });
    }

    /** @param by what else than the owner they are counted by, as columns */
    private static <T> Uni<List<T>> ended(
            Scope scope, String by, Object[] parameters, BiFunction<Ended, Object[], T> shown) {
        return Transaction.current()
                .select(COUNT.formatted(scope.where("owner_id", "at"), by), parameters)
                .map(rows -> Registered.rows(rows, row -> shown.apply(Ended.of(row), row)));
    }

    /** How many clocks of an owner ended in which way. */
    private record Ended(String owner, long met, long overdue, long reassigned, long pooled) {

        static Ended of(Object[] row) {
            return new Ended((String) row[4], (Long) row[0], (Long) row[1], (Long) row[2], (Long) row[3]);
        }

        BigDecimal share() {
            return Share.of(met, met + overdue);
        }
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
