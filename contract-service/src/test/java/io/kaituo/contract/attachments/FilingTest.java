package io.kaituo.contract.attachments;

import static io.kaituo.contract.Given.draft;
import static io.kaituo.contract.Given.post;
import static io.kaituo.contract.Given.submitted;
import static io.kaituo.contract.attachments.GivenFiles.archive;
import static io.kaituo.contract.attachments.GivenFiles.part;
import static io.kaituo.contract.attachments.GivenFiles.pdf;
import static io.kaituo.contract.attachments.GivenFiles.sha256;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.kaituo.contract.Given;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.PaperEvent.AttachmentAdded;
import io.kaituo.events.PaperEvent.AttachmentRemoved;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FilingTest {

    private static final Path STORE = Path.of("target/attachments/east");

    @Inject
    ForgetOrphanedFiles forgetting;

    @BeforeEach
    void the_customer_seals_first() {
        GivenPlaybook.in("east", Given.CUSTOMER_FIRST);
    }

    @Test
    void keeps_a_file_as_it_came_under_the_hash_of_its_content() {
        String contract = draft(ADA);
        byte[] scan = pdf();
        var added = file(ADA, contract, "盖章扫描件 (1).pdf", scan)
                .then()
                .statusCode(201)
                .body("name", is("盖章扫描件 (1).pdf"))
                .body("type", is("application/pdf"))
                .body("size", is(scan.length))
                .body("sha256", is(sha256(scan)))
                .body("addedByName", is(ADA.displayName()))
                .extract();
        as(MIA).get("/api/contracts/{id}/attachments", contract)
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", is((String) added.path("id")));
        byte[] back = as(MIA).get("/api/contracts/{id}/attachments/{file}/content", contract, added.path("id"))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", containsString("filename*=UTF-8''%E7%9B%96%E7%AB%A0"))
                .header("Content-Disposition", containsString("attachment; filename=\"_____ _1_.pdf\""))
                .extract()
                .asByteArray();
        assertThat(back).isEqualTo(scan);
        assertThat(place(sha256(scan))).hasBinaryContent(scan);
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, contract))
                .filteredOn(AttachmentAdded.class::isInstance)
                .singleElement()
                .satisfies(
                        event -> assertThat(((AttachmentAdded) event).sha256()).isEqualTo(sha256(scan))));
    }

    @Test
    void goes_by_what_is_in_a_file_not_by_what_it_is_called() throws IOException {
        String contract = draft(ADA);
        refused(contract, "scan.pdf", "MZ\u0090\0 a program".getBytes(UTF_8), "attachment.type");
        refused(contract, "page.html", "<html><script>1</script>".getBytes(UTF_8), "attachment.type");
        refused(contract, "picture.svg", "<svg/>".getBytes(UTF_8), "attachment.type");
        refused(contract, "setup.exe", pdf(), "attachment.name-type");
        refused(contract, "any.docx", archive("readme.txt"), "attachment.type");
        refused(contract, "macro.docx", archive("word/document.xml", "word/vbaProject.bin"), "attachment.program");
        refused(contract, "half.docx", Arrays.copyOf(archive("word/document.xml"), 20), "attachment.type");
        refused(contract, "..\\..\\.bashrc", pdf(), "attachment.name");
        file(ADA, contract, "报价.xlsx", archive("[Content_Types].xml", "xl/workbook.xml"))
                .then()
                .statusCode(201)
                .body("type", containsString("spreadsheetml"));
        file(ADA, contract, "../../etc/发票.ofd", archive("OFD.xml"))
                .then()
                .statusCode(201)
                .body("name", is("发票.ofd"));
        as(ADA).get("/api/contracts/{id}/attachments", contract).then().body("items", hasSize(2));
    }

    @Test
    void takes_nothing_empty_and_nothing_too_large() {
        String contract = draft(ADA);
        refused(contract, "empty.pdf", new byte[0], 400, "attachment.no-file");
        as(ADA).contentType("multipart/form-data")
                .multiPart("other", "text")
                .post("/api/contracts/{id}/attachments", contract)
                .then()
                .statusCode(400)
                .body("code", is("attachment.no-file"));
        byte[] large = Arrays.copyOf(pdf(), 20 * 1024 * 1024 + 1);
        refused(contract, "large.pdf", large, 422, "attachment.too-large");
        assertThat(Rows.count("select count(*) from attachment where contract_id = ?", UUID.fromString(contract)))
                .isZero();
    }

    @Test
    void the_same_content_lies_there_once() {
        byte[] scan = pdf();
        String one = draft(ADA);
        String other = draft(ADA);
        file(ADA, one, "a.pdf", scan).then().statusCode(201);
        file(ADA, other, "b.pdf", scan).then().statusCode(201).body("sha256", is(sha256(scan)));
        assertThat(place(sha256(scan))).exists();
        assertThat(STORE.toFile().list()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void is_taken_back_from_drafts_alone() {
        String contract = draft(ADA);
        String first = file(ADA, contract, "a.pdf", pdf()).path("id");
        String second = file(ADA, contract, "b.pdf", pdf()).path("id");
        remove(ADA, contract, first).then().statusCode(204);
        remove(ADA, contract, first).then().statusCode(404);
        submitted(ADA, contract);
        remove(ADA, contract, second).then().statusCode(409).body("code", is("attachment.kept"));
        file(MIA, contract, "c.pdf", pdf()).then().statusCode(201);
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, contract))
                .filteredOn(AttachmentRemoved.class::isInstance)
                .singleElement()
                .satisfies(event ->
                        assertThat(((AttachmentRemoved) event).attachmentId()).hasToString(first)));
    }

    @Test
    void is_over_for_what_is_void() {
        String contract = draft(ADA);
        post(ADA, contract, "voiding", Map.of("reason", "customer gone")).then().statusCode(200);
        refused(contract, "a.pdf", pdf(), 409, "attachment.contract-void");
    }

    @Test
    void is_for_those_who_see_the_contract() {
        String contract = draft(ADA);
        String other = draft(ADA);
        String id = file(ADA, contract, "a.pdf", pdf()).path("id");
        for (TestPeople stranger : new TestPeople[] {MAX, NORA}) {
            file(stranger, contract, "b.pdf", pdf()).then().statusCode(404);
            as(stranger)
                    .get("/api/contracts/{id}/attachments/{file}/content", contract, id)
                    .then()
                    .statusCode(404);
            as(stranger).get("/api/contracts/{id}/attachments", contract).then().statusCode(404);
            remove(stranger, contract, id).then().statusCode(404);
        }
        as(ADA).get("/api/contracts/{id}/attachments/{file}/content", other, id)
                .then()
                .statusCode(404);
        as(DIRA).get("/api/contracts/{id}/attachments/{file}/content", contract, id)
                .then()
                .statusCode(200);
        remove(DIRA, contract, id).then().statusCode(403);
    }

    @Test
    void the_same_request_again_files_it_once() {
        String contract = draft(ADA);
        byte[] scan = pdf();
        String first = as(ADA).header("Idempotency-Key", "file-" + contract)
                .contentType("multipart/form-data")
                .multiPart(part("a.pdf", scan))
                .post("/api/contracts/{id}/attachments", contract)
                .path("id");
        as(ADA).header("Idempotency-Key", "file-" + contract)
                .contentType("multipart/form-data")
                .multiPart(part("a.pdf", scan))
                .post("/api/contracts/{id}/attachments", contract)
                .then()
                .statusCode(201)
                .body("id", is(first));
        as(ADA).get("/api/contracts/{id}/attachments", contract).then().body("items", hasSize(1));
    }

    @Test
    void files_that_nobody_names_go_after_a_day() throws IOException {
        String contract = draft(ADA);
        byte[] kept = pdf();
        byte[] removed = pdf();
        byte[] fresh = pdf();
        file(ADA, contract, "kept.pdf", kept).then().statusCode(201);
        remove(ADA, contract, file(ADA, contract, "old.pdf", removed).path("id"));
        remove(ADA, contract, file(ADA, contract, "new.pdf", fresh).path("id"));
        for (byte[] old : new byte[][] {kept, removed}) {
            Files.setLastModifiedTime(
                    place(sha256(old)), FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        }
        var half = Files.createTempFile(place(sha256(kept)).getParent().getParent(), "incoming", ".part");
        var begun = Files.createTempFile(half.getParent(), "incoming", ".part");
        Files.setLastModifiedTime(half, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        forgetting.forget().await().atMost(Duration.ofSeconds(20));
        assertThat(half).doesNotExist();
        assertThat(begun).exists();
        Files.delete(begun);
        assertThat(place(sha256(removed))).doesNotExist();
        assertThat(place(sha256(kept))).exists();
        assertThat(place(sha256(fresh))).exists();
    }

    private static void refused(String contract, String name, byte[] content, String code) {
        refused(contract, name, content, 422, code);
    }

    private static void refused(String contract, String name, byte[] content, int status, String code) {
        file(ADA, contract, name, content).then().statusCode(status).body("code", is(code));
    }

    private static Response file(TestPeople person, String contract, String name, byte[] content) {
        return GivenFiles.file(person, "contracts", contract, name, content);
    }

    private static Response remove(TestPeople person, String contract, String id) {
        return as(person).delete("/api/contracts/{id}/attachments/{file}", contract, id);
    }

    private static Path place(String sha256) {
        return STORE.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
