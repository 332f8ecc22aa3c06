package io.kaituo.contract.execution;

import static io.kaituo.contract.Given.contract;
import static io.kaituo.contract.Given.deal;
import static io.kaituo.contract.Given.drafting;
import static io.kaituo.contract.Given.seal;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.MIA;

import io.kaituo.contract.Given;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the use cases of execution begin with. */
final class GivenExecution {

    static final String RULES =
            """
            contracts:
              sealOrder: any
              authority: {rep: 0.9}
              execution:
                launchPlan: {within: 5 wd}
                milestones:
                  - {code: acceptance, title: {zh-CN: 客户验收, en: Acceptance}, department: after-sales, after: 60 d, customerConfirms: true}
                  - {code: first-delivery, title: {zh-CN: 首次交付, en: First delivery}, department: delivery, after: 10 d,
                     deliverable: {zh-CN: 交付单, en: Delivery note}}
                  - {code: closing-report, title: {zh-CN: 投放总结, en: Closing report}, department: sales, before: 5 d, from: end}
            """;

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private GivenExecution() {}

    static String signed(LocalDate endsOn) {
        String contract = drafting(ADA, contract(deal(ADA), "startsOn", TODAY.toString(), "endsOn", endsOn.toString()))
                .path("id");
        Given.agree(ADA, MIA, contract);
        seal(ADA, MIA, contract);
        return contract;
    }

    static Response milestones(TestPeople person, String contract) {
        return as(person).header("Accept-Language", "en").get("/api/contracts/{id}/milestones", contract);
    }

    static Response put(TestPeople person, String contract, int n, Map<String, ?> body) {
        return as(person).header("If-Match", "*").body(body).put("/api/contracts/{id}/milestones/{n}", contract, n);
    }

    static Response launch(TestPeople person, String contract, Map<String, ?> body) {
        return as(person).header("If-Match", "*").body(body).put("/api/contracts/{id}/launch-plan", contract);
    }

    static List<IntegrationEvent> events(String contract) {
        return Broker.events(ContractEvent.TOPIC, contract);
    }

    static List<Class<?>> types(String contract) {
        return events(contract).stream().<Class<?>>map(Object::getClass).toList();
    }

    static long openClocks(String contract) {
        return Rows.count(
                "select count(*) from deadline d join milestone m on m.id = d.subject where contract_id = ? and state"
                        + " = 'OPEN'",
                UUID.fromString(contract));
    }
}
