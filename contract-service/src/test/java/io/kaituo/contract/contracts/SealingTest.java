package io.kaituo.contract.contracts;

import static io.kaituo.contract.Given.agree;
import static io.kaituo.contract.Given.approved;
import static io.kaituo.contract.Given.draft;
import static io.kaituo.contract.Given.post;
import static io.kaituo.contract.Given.seal;
import static io.kaituo.contract.Given.signed;
import static io.kaituo.contract.Given.submitted;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.COCO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.kaituo.contract.Given;
import io.kaituo.events.AmendmentEvent.ContractRebased;
import io.kaituo.events.AmendmentEvent.ContractSuperseded;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ApprovalWithdrawn;
import io.kaituo.events.ContractEvent.ContractAmended;
import io.kaituo.events.ContractEvent.ContractOwnSealed;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.ContractEvent.ContractVoided;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealingTest {

    @BeforeEach
    void the_customer_seals_first() {
        GivenPlaybook.in("east", Given.CUSTOMER_FIRST);
    }

    @Test
    void binds_with_our_seal_after_the_customers() {
        String contract = approved(ADA, MIA);
        post(ADA, contract, "customer-seal", Map.of("sealedOn", "2026-01-05"))
                .then()
                .statusCode(200)
                .body("status", is("PARTLY_SEALED"))
                .body("customerSealedOn", is("2026-01-05"))
                .body("signedOn", equalTo(null));
        post(MIA, contract, "signature", Map.of("signedOn", "2026-01-06"))
                .then()
                .statusCode(200)
                .body("status", is("SIGNED"))
                .body("signedOn", is("2026-01-06"))
                .body("recordedAt", notNullValue());
        await().untilAsserted(() -> assertThat(last(contract)).isInstanceOfSatisfying(ContractSigned.class, event -> {
            assertThat(event.dealName()).isEqualTo("Crane control");
            assertThat(event.accountName()).isEqualTo("Harbour Works");
            assertThat(event.ownerId()).isEqualTo(ADA.id());
            assertThat(event.signedOn()).isEqualTo("2026-01-06");
            assertThat(event.total().amount()).isEqualByComparingTo("12000");
        }));
    }

    @Test
    void is_dated_today_unless_the_paper_says_otherwise() {
        String contract = approved(ADA, MIA);
        var before = today();
        post(ADA, contract, "customer-seal", Map.of()).then().statusCode(200);
        String signedOn = post(MIA, contract, "signature", Map.of()).path("signedOn");
        assertThat(LocalDate.parse(signedOn)).isBetween(before, today());
    }

    @Test
    void is_never_dated_ahead() {
        String contract = approved(ADA, MIA);
        String ahead = today().plusDays(2).toString();
        post(ADA, contract, "customer-seal", Map.of("sealedOn", ahead))
                .then()
                .statusCode(409)
                .body("code", is("contract.date-ahead"));
        post(ADA, contract, "customer-seal", Map.of()).then().statusCode(200);
        post(MIA, contract, "signature", Map.of("signedOn", ahead)).then().statusCode(409);
    }

    @Test
    void leaves_the_first_seal_to_the_customer() {
        String contract = approved(ADA, MIA);
        post(MIA, contract, "signature", Map.of()).then().statusCode(409).body("code", is("contract.seal-order"));
    }

    @Test
    void goes_in_any_order_where_the_playbook_it_was_drafted_by_says_so() {
        GivenPlaybook.in("east", Given.ANY_ORDER);
        String contract = draft(ADA);
        GivenPlaybook.in("east", Given.CUSTOMER_FIRST);
        agree(ADA, MIA, contract);
        post(MIA, contract, "signature", Map.of("signedOn", "2026-01-05"))
                .then()
                .statusCode(200)
                .body("status", is("PARTLY_SEALED"))
                .body("signedOn", equalTo(null));
        await().untilAsserted(() -> assertThat(last(contract)).isInstanceOf(ContractOwnSealed.class));
        post(ADA, contract, "customer-seal", Map.of("sealedOn", "2026-01-08"))
                .then()
                .statusCode(200)
                .body("status", is("SIGNED"))
                .body("signedOn", is("2026-01-08"));
        await().untilAsserted(() -> assertThat(last(contract)).isInstanceOf(ContractSigned.class));
    }

    @Test
    void of_another_revision_than_approved_is_refused() {
        String contract = approved(ADA, MIA);
        post(ADA, contract, "customer-seal", Map.of()).then().statusCode(200);
        post(MIA, contract, "signature", Map.of("revision", 2))
                .then()
                .statusCode(409)
                .body("code", is("approval.subject-changed"));
        String hash = as(MIA).get("/api/contracts/{id}", contract).path("documentHash");
        post(MIA, contract, "signature", Map.of("documentHash", hash.replace(hash.charAt(0), 'x')))
                .then()
                .statusCode(409);
        post(MIA, contract, "signature", Map.of("revision", 1, "documentHash", hash))
                .then()
                .statusCode(200);
    }

    @Test
    void is_for_signatories_who_see_the_contract() {
        String contract = approved(ADA, MIA);
        post(ADA, contract, "customer-seal", Map.of()).then().statusCode(200);
        post(ADA, contract, "signature", Map.of()).then().statusCode(403).body("code", is("contract.signatory"));
        post(DIRA, contract, "signature", Map.of()).then().statusCode(403);
        post(MAX, contract, "signature", Map.of()).then().statusCode(404);
        post(NORA, contract, "signature", Map.of()).then().statusCode(404);
        post(COCO, contract, "signature", Map.of()).then().statusCode(200);
    }

    @Test
    void names_both_states_of_a_move_that_is_forbidden() {
        String contract = draft(ADA);
        post(ADA, contract, "customer-seal", Map.of())
                .then()
                .statusCode(409)
                .body("code", is("contract.status"))
                .body("detail", is("A contract that is DRAFT cannot become PARTLY_SEALED."));
    }

    @Test
    void of_an_amendment_changes_the_contract_it_amends() {
        String original = signed(ADA, MIA);
        String amendment = amendment(original, Map.of("endsOn", "2027-06-30"));
        as(ADA).get("/api/contracts/{id}", amendment)
                .then()
                .body("amends", is(original))
                .body("status", is("DRAFT"))
                .body("total.amount", is("12000.00"));
        agree(ADA, MIA, amendment);
        seal(ADA, MIA, amendment);
        as(ADA).get("/api/contracts/{id}", original).then().body("status", is("SIGNED"));
        await().untilAsserted(() -> assertThat(last(original)).isInstanceOfSatisfying(ContractAmended.class, event -> {
            assertThat(event.amendmentId()).hasToString(amendment);
            assertThat(event.endsOn()).isEqualTo("2027-06-30");
        }));
        assertThat(Broker.events(ContractEvent.TOPIC, amendment)).noneMatch(ContractSigned.class::isInstance);
    }

    @Test
    void of_a_second_amendment_supersedes_the_first_and_builds_on_it() {
        String original = signed(ADA, MIA);
        String first = amendment(original, Map.of("endsOn", "2027-06-30"));
        agree(ADA, MIA, first);
        seal(ADA, MIA, first);
        String second = amendment(original, Map.of("startsOn", "2026-02-01"));
        as(ADA).get("/api/contracts/{id}", second).then().body("term.endsOn", is("2027-06-30"));
        agree(ADA, MIA, second);
        seal(ADA, MIA, second);
        as(ADA).get("/api/contracts/{id}", first).then().body("status", is("SUPERSEDED"));
        as(ADA).get("/api/contracts/{id}", second).then().body("status", is("SIGNED"));
    }

    @Test
    void of_an_amendment_rests_on_the_terms_it_was_drafted_on() {
        String original = signed(ADA, MIA);
        String first = amendment(original, Map.of("endsOn", "2027-06-30"));
        String second = amendment(original, Map.of("terms", "repainting is free"));
        String third = amendment(original, Map.of("endsOn", "2028-06-30"));
        agree(ADA, MIA, second);
        agree(ADA, MIA, first);
        seal(ADA, MIA, first);
        post(ADA, second, "customer-seal", Map.of()).then().statusCode(409).body("code", is("contract.base-changed"));
        post(ADA, third, "submission", Map.of()).then().statusCode(409).body("code", is("contract.base-changed"));
        post(MAX, second, "rebase", Map.of()).then().statusCode(404);
        post(ADA, original, "rebase", Map.of()).then().statusCode(409).body("code", is("contract.not-amendment"));

        post(ADA, second, "rebase", Map.of())
                .then()
                .statusCode(200)
                .body("status", is("DRAFT"))
                .body("revision", is(2))
                .body("terms", is("repainting is free"))
                .body("term.endsOn", is("2027-06-30"));
        agree(ADA, MIA, second);
        seal(ADA, MIA, second);
        await().untilAsserted(() -> {
            assertThat(last(first)).isInstanceOfSatisfying(ContractSuperseded.class, event -> {
                assertThat(event.amends()).hasToString(original);
                assertThat(event.supersededBy()).hasToString(second);
            });
            assertThat(Broker.events(ContractEvent.TOPIC, second)).hasAtLeastOneElementOfType(ContractRebased.class);
            assertThat(last(original)).isInstanceOfSatisfying(ContractAmended.class, event -> assertThat(event.endsOn())
                    .isEqualTo("2027-06-30"));
        });

        post(ADA, third, "rebase", Map.of())
                .then()
                .statusCode(409)
                .body("code", is("contract.clash"))
                .body("violations.field", contains("endsOn"));
        post(ADA, third, "rebase", Map.of("endsOn", "2028-06-30"))
                .then()
                .statusCode(200)
                .body("terms", is("repainting is free"))
                .body("term.endsOn", is("2028-06-30"));
        agree(ADA, MIA, third);
    }

    @Test
    void is_needed_before_amending() {
        as(ADA).body(Map.of())
                .post("/api/contracts/{id}/amendments", draft(ADA))
                .then()
                .statusCode(409)
                .body("code", is("contract.not-signed"));
    }

    @Test
    void is_undone_by_voiding_with_all_amendments() {
        String original = signed(ADA, MIA);
        String signedAmendment = amendment(original, Map.of("endsOn", "2027-06-30"));
        agree(ADA, MIA, signedAmendment);
        seal(ADA, MIA, signedAmendment);
        String open = amendment(original, Map.of("endsOn", "2027-12-31"));
        String approval = submitted(ADA, open);
        post(ADA, original, "voiding", Map.of("reason", "forged"))
                .then()
                .statusCode(403)
                .body("code", is("contract.void-signed"));
        post(MIA, original, "voiding", Map.of("reason", "forged"))
                .then()
                .statusCode(200)
                .body("status", is("VOIDED"));
        for (String fallen : new String[] {original, signedAmendment, open}) {
            as(ADA).get("/api/contracts/{id}", fallen)
                    .then()
                    .body("status", is("VOIDED"))
                    .body("voided.decidedByName", is(MIA.displayName()))
                    .body("voided.reason", is("forged"))
                    .body("voided.at", notNullValue());
        }
        as(MIA).get("/api/approvals/{id}", approval).then().body("status", is("WITHDRAWN"));
        await().untilAsserted(() -> assertThat(last(original)).isInstanceOfSatisfying(ContractVoided.class, event -> {
            assertThat(event.wasSigned()).isTrue();
            assertThat(event.reason()).isEqualTo("forged");
        }));
    }

    @Test
    void never_happens_to_what_is_void() {
        String contract = draft(ADA);
        String approval = submitted(ADA, contract);
        post(ADA, contract, "voiding", Map.of()).then().statusCode(400);
        post(ADA, contract, "voiding", Map.of("reason", "customer gone"))
                .then()
                .statusCode(200)
                .body("status", is("VOIDED"));
        await().untilAsserted(() -> assertThat(last(approval)).isInstanceOf(ApprovalWithdrawn.class));
        post(ADA, contract, "customer-seal", Map.of()).then().statusCode(409).body("detail", containsString("VOIDED"));
        post(MIA, contract, "voiding", Map.of("reason", "again")).then().statusCode(409);
    }

    private static String amendment(String original, Map<String, String> asked) {
        return as(ADA).body(asked)
                .post("/api/contracts/{id}/amendments", original)
                .then()
                .statusCode(201)
                .body("id", not(is(original)))
                .extract()
                .path("id");
    }

    private static IntegrationEvent last(String key) {
        var events = Broker.events(ContractEvent.TOPIC, key);
        return events.isEmpty() ? null : events.get(events.size() - 1);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
