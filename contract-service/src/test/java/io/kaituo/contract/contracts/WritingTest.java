package io.kaituo.contract.contracts;

import static io.kaituo.contract.Given.agree;
import static io.kaituo.contract.Given.contract;
import static io.kaituo.contract.Given.deal;
import static io.kaituo.contract.Given.decide;
import static io.kaituo.contract.Given.drafting;
import static io.kaituo.contract.Given.post;
import static io.kaituo.contract.Given.submitted;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Isolation;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WritingTest {

    private static final String ADVERTISING =
            """
            contracts:
              sealOrder: customer-first
              authority: {rep: 0.9}
              approvals: {contract: [{who: {managersOf: requester}}]}
              templates:
                - kind: advertising
                  default: true
                  title: {zh-CN: 广告销售服务协议, en: Advertising service agreement}
                  clauses:
                    - code: creative-change
                      title: {zh-CN: 修改换画, en: Change of the creative}
                      mandatory: true
                      text: {zh-CN: 发布期内可以换画。, en: The creative may be changed.}
                      choice:
                        - code: free
                          title: {zh-CN: 免费, en: Free of charge}
                          text: {zh-CN: 不另收费。, en: Free of charge.}
                        - code: charged
                          title: {zh-CN: 收费, en: Charged}
                          text: {zh-CN: '每次 {charge}。', en: 'Each {charge}.'}
                          fields: [{code: charge, title: {zh-CN: 服务费, en: the charge}}]
                    - code: breach
                      title: {zh-CN: 违约责任, en: Breach}
                      mandatory: true
                      text: {zh-CN: 逾期每日千分之五。, en: Half a percent a day.}
            """;

    private static final Map<String, Object> FREE = Map.of("code", "creative-change", "choice", "free");

    @BeforeEach
    void agreements_say_who_pays_for_changes() {
        GivenPlaybook.in("east", ADVERTISING);
    }

    @Test
    void is_about_days_that_can_be_reckoned_with() {
        var far = Map.of("due", Map.of("on", "+999999999-01-01"), "item", "Crane");
        drafting(ADA, contract(deal(ADA), "content", Map.of("deliveries", List.of(far))))
                .then()
                .statusCode(400)
                .body("violations.field", contains("content.deliveries[0].due.on"));
        var late = Map.of("due", Map.of("on", "3000-01-01"), "percent", "100");
        drafting(ADA, contract(deal(ADA), "content", Map.of("payments", List.of(late))))
                .then()
                .statusCode(400)
                .body("violations.field", contains("content.payments[0].due.on"));
        drafting(ADA, contract(deal(ADA), "content", Map.of("tender", Map.of("deadline", "3000-01-01T00:00:00Z"))))
                .then()
                .statusCode(400)
                .body("violations.field", contains("content.tender.deadline"));
    }

    @Test
    void knows_the_kinds_of_contract_of_a_region_in_the_readers_language() {
        as(ADA).header("Accept-Language", "zh-CN")
                .get("/api/contract-templates")
                .then()
                .statusCode(200)
                .body("kind", contains("advertising"))
                .body("[0].title", is("广告销售服务协议"))
                .body("[0].ordinary", is(true))
                .body("[0].clauses[0].choice[1].fields.title", contains("服务费"));
        as(ADA).queryParam("region", "east")
                .get("/api/contract-templates")
                .then()
                .body("[0].clauses[1].text", is("Half a percent a day."));
        as(NILS).queryParam("region", "east")
                .get("/api/contract-templates")
                .then()
                .statusCode(403);
    }

    @Test
    void begins_with_the_clauses_of_the_kind() {
        String id = draft(null);
        as(ADA).get("/api/contracts/{id}", id)
                .then()
                .body("content.kind", is("advertising"))
                .body("content.language", is("zh-CN"))
                .body("content.clauses.code", contains("creative-change", "breach"))
                .body("content.clauses.text", contains("发布期内可以换画。", "逾期每日千分之五。"))
                .body("content.clauses.changed", contains(false, false));
        drafting(ADA, contract(deal(ADA), "content", Map.of("kind", "lease")))
                .then()
                .statusCode(422)
                .body("code", is("contract.kind"));
    }

    @Test
    void R5_17_scenario_5_an_agreement_that_is_silent_about_changes_of_the_creative_is_not_submitted() {
        String id = draft(null);
        as(ADA).header("Accept-Language", "zh-CN")
                .body(Map.of())
                .post("/api/contracts/{id}/submission", id)
                .then()
                .statusCode(409)
                .body("code", is("contract.not-ready"))
                .body("violations.field", contains("content.clauses.creative-change"))
                .body("violations[0].message", is("条款“修改换画”须写明约定：免费 / 收费。"));
        revise(id, "12000", List.of(Map.of("code", "creative-change", "choice", "charged")))
                .then()
                .statusCode(200);
        post(ADA, id, "submission", Map.of())
                .then()
                .statusCode(409)
                .body("violations.field", contains("content.clauses.creative-change.charge", "content.clauses.breach"));
        var charged = Map.<String, Object>of(
                "code", "creative-change", "choice", "charged", "details", Map.of("charge", "500 元"));
        revise(id, "12000", List.of(charged, breach(null)))
                .then()
                .body("content.clauses[0].agreed", is("每次 500 元。"))
                .body("content.clauses[1].text", is("逾期每日千分之五。"));
        submitted(ADA, id);
    }

    @Test
    void checks_the_status_before_anything_else() {
        String id = draft(List.of(FREE, breach(null)));
        submitted(ADA, id);
        post(ADA, id, "submission", Map.of()).then().statusCode(409).body("code", is("contract.status"));
    }

    @Test
    void W5_2_keeps_every_round_and_shows_approvers_what_changed_since_they_were_asked() {
        String id = draft(List.of(FREE, breach(null)));
        String approval = submitted(ADA, id);
        decide(MIA, approval, Map.of("outcome", "return", "comment", "千分之五太高"))
                .then()
                .statusCode(200);
        revise(id, "12000", List.of(FREE, breach("逾期每日千分之四。"))).then().statusCode(200);
        revise(id, "11000", List.of(FREE, breach("逾期每日千分之三。"))).then().statusCode(200);
        submitted(ADA, id);

        as(MIA).get("/api/contracts/{id}/versions", id)
                .then()
                .statusCode(200)
                .body("items.revision", contains(3, 2, 1))
                .body("items.writtenByName", contains("Ada Test", "Ada Test", "Ada Test"))
                .body("items[0].content", equalTo(null));
        as(MIA).get("/api/contracts/{id}/versions/1", id)
                .then()
                .body("total.amount", is("12000.00"))
                .body("content.clauses[1].text", is("逾期每日千分之五。"))
                .body("documentHash", not(equalTo(null)));
        as(MIA).header("Accept-Language", "zh-CN")
                .get("/api/contracts/{id}/versions/diff", id)
                .then()
                .statusCode(200)
                .body("from", is(1))
                .body("to", is(3))
                .body("changes.label", contains("合同总额", "违约责任"))
                .body("changes[1].lines[0].pieces.change", contains("SAME", "REMOVED", "ADDED", "SAME"))
                .body("changes[1].lines[0].pieces.text", contains("逾期每日千分之", "五", "三", "。"));
        as(ADA).queryParam("from", 2)
                .queryParam("to", 3)
                .get("/api/contracts/{id}/versions/diff", id)
                .then()
                .body("from", is(2))
                .body("changes.field", contains("total", "clauses.breach"));
        as(ADA).get("/api/contracts/{id}/versions/9", id).then().statusCode(404);
        as(ADA).queryParam("from", 9)
                .get("/api/contracts/{id}/versions/diff", id)
                .then()
                .statusCode(404);
    }

    @Test
    void versions_are_for_those_who_see_the_contract() {
        String id = draft(null);
        for (var person : new TestPeople[] {BEN, CLEO, NILS}) {
            as(person).get("/api/contracts/{id}/versions", id).then().statusCode(404);
            as(person).get("/api/contracts/{id}/versions/1", id).then().statusCode(404);
            as(person).get("/api/contracts/{id}/versions/diff", id).then().statusCode(404);
        }
    }

    @Test
    void a_version_is_never_rewritten_not_even_in_the_database() {
        draft(null);
        for (String attempt :
                new String[] {"update contract_version set terms = 'x'", "delete from contract_version"}) {
            assertThatThrownBy(() -> Rows.execute(attempt)).rootCause().hasMessageContaining("cannot be changed");
        }
    }

    @Test
    void a_copy_is_a_draft_of_its_own_that_nobody_has_approved() {
        String id = draft(List.of(FREE, breach("概不负责。")));
        agree(ADA, MIA, id);
        var other = deal(ADA);
        String copy = post(ADA, id, "copies", Map.of("dealId", other))
                .then()
                .statusCode(201)
                .body("status", is("DRAFT"))
                .body("approvalId", equalTo(null))
                .body("revision", is(1))
                .body("dealId", is(other.toString()))
                .body("content.clauses.text", hasItems("概不负责。"))
                .body("content.clauses.changed", contains(false, true))
                .extract()
                .path("id");
        assertThat(copy).isNotEqualTo(id);
        as(ADA).get("/api/contracts/{id}", id).then().body("status", is("APPROVED"));
        post(ADA, id, "copies", Map.of()).then().statusCode(201);
        post(BEN, id, "copies", Map.of()).then().statusCode(404);
    }

    @Test
    void leaves_no_table_open_to_other_regions() {
        Isolation.isComplete();
    }

    private static String draft(List<Map<String, Object>> clauses) {
        var deal = deal(ADA);
        var body = clauses == null ? contract(deal) : contract(deal, "content", Map.of("clauses", clauses));
        return drafting(ADA, body).then().statusCode(201).extract().path("id");
    }

    private static Map<String, Object> breach(String text) {
        return text == null ? Map.of("code", "breach") : Map.of("code", "breach", "text", text);
    }

    private static Response revise(String id, String total, List<Map<String, Object>> clauses) {
        return as(ADA).header("If-Match", "*")
                .body(Map.of(
                        "total", Map.of("amount", total, "currency", "CNY"), "content", Map.of("clauses", clauses)))
                .put("/api/contracts/{id}", id);
    }
}
