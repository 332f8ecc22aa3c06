package io.kaituo.contract.contracts;

import io.kaituo.events.Money;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.data.Numeric;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** What a customer was asked to sign beside a contract, so that no amount becomes small by being cut in two (R5.18, R5.19). */
@ApplicationScoped
class AskedBeside {

    /** Contracts of one customer are submitted one after another, or two halves would not see each other. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('contracts ' || $1, 0))";

    /**
     * Of the same deal, and of others that begin about the same time: orders of every other month are no parts of one. Of
     * what was changed, the terms that hold now; what the contract changes itself is no other one.
     */
    private static final String OTHERS =
            """
            select contract.total_currency, sum(contract.total_amount) from contract
            join approval on approval.region = contract.region and approval.id = contract.approval_id
            where contract.region = $1 and contract.account_id = $2 and approval.requested_at >= $3
            and contract.status in ('IN_APPROVAL', 'APPROVED', 'PARTLY_SEALED', 'SIGNED')
            and (contract.deal_id = $5 or $6::date is null or contract.starts_on is null or contract.starts_on between $6 and $7)
            and contract.id <> all ($4) and (contract.amends is null or contract.amends <> all ($4))
            and not exists (
                select from contract later where later.region = contract.region and later.amends = contract.id
                and later.status = 'SIGNED')
            group by contract.total_currency order by contract.total_currency""";

    private final Playbooks playbooks;
    private final Calendars calendars;
    private final Clock clock;

    AskedBeside(Playbooks playbooks, Calendars calendars, Clock clock) {
        this.playbooks = playbooks;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** For a contract that is submitted now; one of the same customer waits until the transaction ends. */
    Uni<List<Money>> submitted(Contract contract) {
        return Transaction.current()
                .select(ONE_AT_A_TIME, contract.snapshot().deal().accountId().toString())
                .chain(() -> look(contract));
    }

    /** One amount per currency. */
    Uni<List<Money>> look(Contract contract) {
        return playbooks
                .pinned(contract.region(), contract.playbook())
                .chain(playbook ->
                        others(contract.snapshot(), ContractRules.of(playbook).together()));
    }

    private Uni<List<Money>> others(Snapshot contract, Span together) {
        var calendar = calendars.of(contract.region());
        var since = calendar.before(clock.instant(), together).at();
        var begins = contract.document().startsOn();
        return Transaction.current()
                .select(
                        OTHERS,
                        contract.region(),
                        contract.deal().accountId(),
                        since.atOffset(ZoneOffset.UTC),
                        Stream.of(contract.id(), contract.origin().amends())
                                .filter(Objects::nonNull)
                                .toArray(UUID[]::new),
                        contract.deal().dealId(),
                        begins == null ? null : before(begins, together, calendar),
                        begins == null ? null : calendar.dueOn(begins, together).on())
                .map(AskedBeside::amounts);
    }

    private static LocalDate before(LocalDate day, Span span, WorkingCalendar calendar) {
        var noon = day.atTime(LocalTime.NOON).atZone(calendar.zone()).toInstant();
        return LocalDate.ofInstant(calendar.before(noon, span).at(), calendar.zone());
    }

    private static List<Money> amounts(Result rows) {
        var found = new ArrayList<Money>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            found.add(new Money(((Numeric) row[1]).bigDecimalValue(), (String) row[0]));
        }
        return found;
    }
}
