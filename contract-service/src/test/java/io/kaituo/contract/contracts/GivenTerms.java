package io.kaituo.contract.contracts;

import static io.kaituo.contract.Given.contract;
import static io.kaituo.contract.Given.deal;
import static io.kaituo.contract.Given.drafting;
import static io.kaituo.contract.Given.seal;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.MIA;

import io.kaituo.contract.Given;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Contracts with a term, and the clocks of it. */
final class GivenTerms {

    /** Renewals are noticed thirty days before; there is something to perform at once, and later. */
    static final String RULES =
            """
            contracts:
              sealOrder: any
              authority: {rep: 0.9}
              renewal: {noticeBefore: 30 d}
              execution:
                milestones:
                  - {code: hand-over, title: {zh-CN: 交接, en: Hand-over}, department: sales, after: 3 d}
                  - {code: acceptance, title: {zh-CN: 验收, en: Acceptance}, department: delivery, after: 60 d}
            """;

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private GivenTerms() {}

    static String signed(LocalDate startsOn, LocalDate endsOn) {
        String contract = drafting(
                        ADA, contract(deal(ADA), "startsOn", startsOn.toString(), "endsOn", endsOn.toString()))
                .path("id");
        Given.agree(ADA, MIA, contract);
        seal(ADA, MIA, contract);
        return contract;
    }

    static void runOut(String kind, String contract) {
        Rows.execute("update deadline set wake_at = now() where state = 'OPEN' and kind = '" + kind
                + "' and subject = '" + contract + "'");
    }

    static String dayOf(String kind, String contract) {
        return Rows.of(
                        "select to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day from deadline"
                                + " where kind = ? and subject = ? and state = 'OPEN'",
                        kind,
                        UUID.fromString(contract))
                .get(0)
                .get("day")
                .toString();
    }

    static long openClocks(String contract) {
        return Rows.count(
                """
                select count(*) from deadline where state = 'OPEN' and kind like 'contract-%' and subject = ?""",
                UUID.fromString(contract));
    }

    static List<IntegrationEvent> events(String contract) {
        return Broker.events(ContractEvent.TOPIC, contract);
    }

    static List<Class<?>> types(String contract) {
        return events(contract).stream().<Class<?>>map(Object::getClass).toList();
    }
}
