package io.kaituo.contract.paper;

import static io.kaituo.contract.Given.approved;
import static io.kaituo.contract.Given.draft;
import static io.kaituo.contract.Given.post;
import static io.kaituo.contract.Given.seal;
import static io.kaituo.contract.Given.signed;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.COCO;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.kaituo.contract.Given;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.PaperEvent.ContractIssued;
import io.kaituo.events.PaperEvent.ContractViolationRecorded;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IssuingTest {

    private static final String LIMITED = Given.CUSTOMER_FIRST.replace(
            "contracts: {",
            "contracts: {signatories: [{role: manager, upTo: {amount: '9999.99', currency: CNY}}, {role: company}], ");

    @BeforeEach
    void the_customer_seals_first() {
        GivenPlaybook.in("east", Given.CUSTOMER_FIRST);
    }

    @Test
    void R5_21_unsigned_is_void_and_each_attempt_is_on_record() {
        String id = approved(ADA, MIA);
        as(ADA).post("/api/contracts/{id}/issue", id)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", is("contract.unsigned-void"));
        exported(id)
                .then()
                .statusCode(409)
                .body("code", is("contract.unsigned-void"))
                .body("detail", containsString("void"));
        as(MIA).get("/api/contracts/{id}/violations", id)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].breach", is("export-unsigned"))
                .body("items[1].breach", is("issue-unsigned"))
                .body("items[1].personId", is(ADA.id()))
                .body("items[1].personName", is(ADA.displayName()));
        assertThat(Rows.of("select breach from violation where contract_id = ? order by at", UUID.fromString(id)))
                .extracting(row -> row.get("breach"))
                .containsExactly("ISSUE_UNSIGNED", "EXPORT_UNSIGNED");
        assertThat(Rows.count("select count(*) from issued_paper where contract_id = ?", UUID.fromString(id)))
                .isZero();
        assertThat(actors(id, "contract.violation-recorded.v1")).containsExactly(ADA.id(), ADA.id());
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, id))
                .filteredOn(ContractViolationRecorded.class::isInstance)
                .extracting(event -> ((ContractViolationRecorded) event).breach())
                .containsExactly("issue-unsigned", "export-unsigned"));
    }

    @Test
    void R5_21_the_customers_seal_alone_is_not_enough() {
        String id = approved(ADA, MIA);
        post(ADA, id, "customer-seal", Map.of()).then().statusCode(200);
        as(ADA).post("/api/contracts/{id}/issue", id).then().statusCode(409);
        assertThat(Rows.count("select count(*) from violation where contract_id = ?", UUID.fromString(id)))
                .isEqualTo(1);
    }

    @Test
    void the_same_request_again_is_the_same_attempt() {
        String id = draft(ADA);
        for (int i = 0; i < 2; i++) {
            as(ADA).header("Idempotency-Key", "once-" + id)
                    .post("/api/contracts/{id}/issue", id)
                    .then()
                    .statusCode(409);
        }
        assertThat(Rows.count("select count(*) from violation where contract_id = ?", UUID.fromString(id)))
                .isEqualTo(1);
    }

    @Test
    void the_same_key_days_later_is_another_attempt() {
        String id = draft(ADA);
        for (var passed : List.of(Duration.ZERO, Duration.ofHours(71), Duration.ofHours(73))) {
            QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), passed), Clock.class);
            as(ADA).header("Idempotency-Key", "always")
                    .post("/api/contracts/{id}/issue", id)
                    .then()
                    .statusCode(409);
        }
        QuarkusMock.installMockForType(Clock.systemUTC(), Clock.class);
        assertThat(Rows.count("select count(*) from violation where contract_id = ?", UUID.fromString(id)))
                .isEqualTo(2);
    }

    @Test
    void an_attempt_on_record_cannot_be_changed_or_taken_away() {
        String id = draft(ADA);
        as(ADA).post("/api/contracts/{id}/issue", id).then().statusCode(409);
        for (String wipe : new String[] {"delete from violation", "update violation set person_id = 'nobody'"}) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> Rows.execute(wipe))
                    .hasStackTraceContaining("stays as it is");
        }
    }

    @Test
    void R5_21_who_may_not_sign_is_refused_and_put_on_record() {
        String id = approved(ADA, MIA);
        post(ADA, id, "customer-seal", Map.of()).then().statusCode(200);
        post(ADA, id, "signature", Map.of()).then().statusCode(403).body("code", is("contract.signatory"));
        post(LEX, id, "signature", Map.of()).then().statusCode(403).body("code", is("contract.signatory"));
        post(MAX, id, "signature", Map.of()).then().statusCode(404);
        as(MIA).get("/api/contracts/{id}/violations", id)
                .then()
                .body("items", hasSize(2))
                .body("items[0].breach", is("sign-unauthorised"))
                .body("items[0].personId", is(LEX.id()));
        as(MIA).get("/api/contracts/{id}", id).then().body("status", is("PARTLY_SEALED"));
    }

    @Test
    void R5_21_above_a_limit_of_the_playbook_somebody_higher_signs() {
        GivenPlaybook.in("east", LIMITED);
        String id = approved(ADA, MIA);
        post(ADA, id, "customer-seal", Map.of()).then().statusCode(200);
        post(MIA, id, "signature", Map.of()).then().statusCode(403).body("code", is("contract.signatory-limit"));
        post(COCO, id, "signature", Map.of()).then().statusCode(200).body("status", is("SIGNED"));
    }

    @Test
    void R5_20_both_stamps_are_kept_with_server_time_person_and_text() {
        String id = approved(ADA, MIA);
        String hash = as(ADA).get("/api/contracts/{id}", id).path("documentHash");
        post(ADA, id, "customer-seal", Map.of("sealedOn", "2026-01-05")).then().statusCode(200);
        post(MIA, id, "signature", Map.of("signedOn", "2026-01-06")).then().statusCode(200);
        var stamps = as(ADA).get("/api/contracts/{id}/seals", id).then().statusCode(200);
        stamps.body("party", is(java.util.List.of("CUSTOMER", "OWN")))
                .body("sealedOn", is(java.util.List.of("2026-01-05", "2026-01-06")))
                .body("recordedBy", is(java.util.List.of(ADA.id(), MIA.id())))
                .body("documentHash", is(java.util.List.of(hash, hash)));
        assertThat(Rows.count(
                        "select count(*) from seal where contract_id = ? and recorded_at > now() - interval '1 minute'",
                        UUID.fromString(id)))
                .isEqualTo(2);
    }

    @Test
    void of_a_signed_contract_makes_one_file_the_same_for_everybody() throws Exception {
        String id = signed(ADA, MIA);
        exported(id).then().statusCode(409).body("code", is("contract.not-issued"));
        String sha256 = as(ADA).queryParam("lang", "zh")
                .post("/api/contracts/{id}/issue", id)
                .then()
                .statusCode(200)
                .body("issuedBy", is(ADA.id()))
                .extract()
                .path("sha256");
        as(MIA).post("/api/contracts/{id}/issue", id)
                .then()
                .statusCode(200)
                .body("sha256", is(sha256))
                .body("issuedBy", is(ADA.id()));
        byte[] file = exported(id)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment; filename=\"EAST-"))
                .extract()
                .asByteArray();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                .isEqualTo(sha256);
        assertThat(text(file)).contains("已用印", "Mia Test", "签署日期").doesNotContain("DRAFT", "COPY", "UNSIGNED");
        Files.write(Path.of("target/issued.pdf"), file);
        as(NORA).post("/api/contracts/{id}/issue", id).then().statusCode(404);
        assertThat(actors(id, "contract.issued.v1")).containsExactly(ADA.id());
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, id))
                .filteredOn(ContractIssued.class::isInstance)
                .singleElement()
                .satisfies(
                        event -> assertThat(((ContractIssued) event).sha256()).isEqualTo(sha256)));
    }

    @Test
    void signs_the_file_electronically_so_that_one_changed_byte_is_found() throws IOException {
        String id = signed(ADA, MIA);
        String sha256 = as(ADA).post("/api/contracts/{id}/issue", id).path("sha256");
        as(ADA).get("/api/contracts/{id}/signatures", id)
                .then()
                .statusCode(200)
                .body("unchanged", is(true))
                .body("signatures", hasSize(1))
                .body("signatures[0].intact", is(true))
                .body("signatures[0].whole", is(true))
                .body("signatures[0].local", is(true))
                .body("signatures[0].subject", containsString("Kaituo local signature"));
        var stored = Path.of("target/attachments/east", sha256.substring(0, 2), sha256);
        byte[] forged = Files.readAllBytes(stored);
        int date = new String(forged, StandardCharsets.ISO_8859_1).indexOf("(D:2") + 3;
        assertThat(forged[date]).isEqualTo((byte) '2');
        forged[date] = '3';
        Files.write(stored, forged);
        as(ADA).get("/api/contracts/{id}/signatures", id)
                .then()
                .statusCode(200)
                .body("unchanged", is(false))
                .body("signatures[0].intact", is(false));
    }

    @Test
    void says_when_the_file_in_store_is_no_longer_a_document() throws IOException {
        String id = signed(ADA, MIA);
        String sha256 = as(ADA).post("/api/contracts/{id}/issue", id).path("sha256");
        Files.writeString(Path.of("target/attachments/east", sha256.substring(0, 2), sha256), "overwritten");
        as(ADA).get("/api/contracts/{id}/signatures", id)
                .then()
                .statusCode(200)
                .body("unchanged", is(false))
                .body("signatures", hasSize(0));
    }

    @Test
    void goes_no_further_than_the_signature_it_had() {
        String id = signed(ADA, MIA);
        post(MIA, id, "voiding", Map.of("reason", "forged")).then().statusCode(200);
        as(ADA).post("/api/contracts/{id}/issue", id).then().statusCode(409);
        String open = approved(ADA, MIA);
        seal(ADA, MIA, open);
        as(ADA).post("/api/contracts/{id}/issue", open).then().statusCode(200);
    }

    /** Who did it, as the audit trail says. */
    private static List<Object> actors(String contract, String type) {
        return Rows.of(
                        """
                        select actor from audit_unsealed where subject = ? and type = ?
                        union all select actor from audit_entry where subject = ? and type = ?""",
                        UUID.fromString(contract),
                        type,
                        UUID.fromString(contract),
                        type)
                .stream()
                .map(row -> row.get("actor"))
                .toList();
    }

    private static Response exported(String id) {
        return as(ADA).queryParam("final", true)
                .queryParam("lang", "zh")
                .header("Accept-Language", "en")
                .get("/api/contracts/{id}/document.pdf", id);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
