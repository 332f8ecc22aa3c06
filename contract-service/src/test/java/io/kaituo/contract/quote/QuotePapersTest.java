package io.kaituo.contract.quote;

import static io.kaituo.contract.attachments.GivenFiles.file;
import static io.kaituo.contract.attachments.GivenFiles.pdf;
import static io.kaituo.contract.attachments.GivenFiles.sha256;
import static io.kaituo.contract.quote.GivenQuotes.draft;
import static io.kaituo.contract.quote.GivenQuotes.drafting;
import static io.kaituo.contract.quote.GivenQuotes.issue;
import static io.kaituo.contract.quote.GivenQuotes.line;
import static io.kaituo.contract.quote.GivenQuotes.post;
import static io.kaituo.contract.quote.GivenQuotes.product;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.kaituo.contract.Given;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.FilingEvent.FileAdded;
import io.kaituo.events.FilingEvent.FileRemoved;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A quote as the customer reads it, and what is filed with it. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuotePapersTest {

    @BeforeEach
    void reps_sell_at_nine_tenths() {
        GivenPlaybook.in("east", GivenQuotes.LADDER);
    }

    @Test
    void H2_is_printed_as_the_customer_reads_it() throws IOException {
        String id = drafting(
                        ADA,
                        Given.deal(ADA),
                        List.of(line(product("1000"), 2, "discount", 10), line(product("12.3456"), 3, "months", 12)),
                        "notes",
                        "交货期 30 天，含现场调试。")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(ADA).header("If-Match", "*")
                .body(Map.of(
                        "benefits",
                        List.of(Map.of("title", "减少停机", "yearly", 8000, "evidence", "客户 2025 年报")),
                        "years",
                        3))
                .put("/api/quotes/{id}/payback", id)
                .then()
                .statusCode(200);
        issue(ADA, id);
        String number = as(ADA).get("/api/quotes/{id}", id).path("number");
        byte[] pdf = print(ADA, id, "zh-CN");
        Files.write(Path.of("target/quote.pdf"), pdf);
        assertThat(text(pdf))
                .contains("报价单", number, "第 1 版", "Harbour Works", "Ada Test", "有效期至")
                .contains("一、 报价明细", "€1,000.00", "10 %", "€900.00", "€1,800.00", "€12.3456", "12 个月", "€37.04")
                .contains("二、 合计", "€2,037.04", "优惠", "税额（税率 13 %）", "€1,837.04")
                .contains("减少停机", "客户 2025 年报", "€8,000.00", "交货期 30 天")
                .doesNotContain("DRAFT", "NOT ISSUED");
        assertThat(text(print(ADA, id, "en")))
                .contains("Quotation", number, "Goods and prices", "Without tax", "Valid until");
        assertThat(text(as(ADA).queryParam("lang", "zh")
                        .get("/api/quotes/{id}/document.pdf", id)
                        .asByteArray()))
                .contains("报价单");
    }

    @Test
    void says_across_the_page_that_the_customer_cannot_rely_on_it() throws IOException {
        String id = draft(ADA, Given.deal(ADA), line(product("10"), 1));
        assertThat(text(print(ADA, id, "zh-CN"))).contains("草稿 DRAFT");
        post(ADA, id, "submission", Map.of()).then().statusCode(200);
        assertThat(text(print(ADA, id, "zh-CN"))).contains("未发出 NOT ISSUED");
        post(ADA, id, "issue", Map.of()).then().statusCode(200);
        assertThat(text(print(ADA, id, "zh-CN"))).doesNotContain("NOT ISSUED");
        post(ADA, id, "withdrawal", Map.of("reason", "wrong customer")).then().statusCode(200);
        assertThat(text(print(ADA, id, "zh-CN"))).contains("已撤回 WITHDRAWN");
    }

    @Test
    void is_printed_for_those_who_see_it() {
        String id = draft(ADA, Given.deal(ADA), line(product("10"), 1));
        for (TestPeople stranger : new TestPeople[] {MAX, NORA}) {
            as(stranger).get("/api/quotes/{id}/document.pdf", id).then().statusCode(404);
        }
        as(LEX).get("/api/quotes/{id}/document.pdf", id).then().statusCode(200).contentType("application/pdf");
    }

    @Test
    void files_lie_with_it_for_those_who_see_it() {
        String id = draft(ADA, Given.deal(ADA), line(product("10"), 1));
        String other = draft(ADA, Given.deal(ADA), line(product("10"), 1));
        byte[] drawing = pdf();
        String added = file(ADA, "quotes", id, "图纸.pdf", drawing)
                .then()
                .statusCode(201)
                .body("quoteId", is(id))
                .body("contractId", equalTo(null))
                .body("sha256", is(sha256(drawing)))
                .body("type", is("application/pdf"))
                .extract()
                .path("id");
        as(MIA).get("/api/quotes/{id}/attachments", id).then().body("items", hasSize(1));
        assertThat(as(LEX).get("/api/quotes/{id}/attachments/{file}/content", id, added)
                        .asByteArray())
                .isEqualTo(drawing);
        for (TestPeople stranger : new TestPeople[] {MAX, NORA}) {
            file(stranger, "quotes", id, "a.pdf", pdf()).then().statusCode(404);
            as(stranger).get("/api/quotes/{id}/attachments", id).then().statusCode(404);
            as(stranger)
                    .get("/api/quotes/{id}/attachments/{file}/content", id, added)
                    .then()
                    .statusCode(404);
        }
        as(ADA).get("/api/quotes/{id}/attachments/{file}/content", other, added)
                .then()
                .statusCode(404);
        as(ADA).get("/api/contracts/{id}/attachments/{file}/content", id, added)
                .then()
                .statusCode(404);
        file(ADA, "quotes", id, "a.pdf", "MZ a program".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("code", is("attachment.type"));
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, id))
                .filteredOn(FileAdded.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    assertThat(((FileAdded) event).subjectType()).isEqualTo("quote");
                    assertThat(((FileAdded) event).sha256()).isEqualTo(sha256(drawing));
                }));
    }

    @Test
    void files_of_a_draft_are_taken_back_and_those_of_an_offer_stay() {
        String id = draft(ADA, Given.deal(ADA), line(product("10"), 1));
        String first = file(ADA, "quotes", id, "a.pdf", pdf()).path("id");
        String second = file(ADA, "quotes", id, "b.pdf", pdf()).path("id");
        as(ADA).delete("/api/quotes/{id}/attachments/{file}", id, first).then().statusCode(204);
        issue(ADA, id);
        as(ADA).delete("/api/quotes/{id}/attachments/{file}", id, second)
                .then()
                .statusCode(409)
                .body("code", is("attachment.kept"));
        file(ADA, "quotes", id, "order.pdf", pdf()).then().statusCode(201);
        post(ADA, id, "withdrawal", Map.of("reason", "wrong customer")).then().statusCode(200);
        file(ADA, "quotes", id, "late.pdf", pdf()).then().statusCode(409).body("code", is("attachment.quote-over"));
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, id))
                .filteredOn(FileRemoved.class::isInstance)
                .singleElement()
                .satisfies(event ->
                        assertThat(((FileRemoved) event).attachmentId()).hasToString(first)));
    }

    private static byte[] print(TestPeople person, String quote, String language) {
        return as(person)
                .header("Accept-Language", language)
                .get("/api/quotes/{id}/document.pdf", quote)
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
