package io.kaituo.contract.paper;

import static io.kaituo.contract.Given.approved;
import static io.kaituo.contract.Given.contract;
import static io.kaituo.contract.Given.deal;
import static io.kaituo.contract.Given.draft;
import static io.kaituo.contract.Given.drafting;
import static io.kaituo.contract.Given.post;
import static io.kaituo.contract.Given.signed;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.contract.Given;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrintingTest {

    private static final String TERMS = "每季度免费修改换画一次。\n龘 & <script> \u0007 Ünïcode\n";

    @BeforeEach
    void the_customer_seals_first() {
        GivenPlaybook.in("east", Given.CUSTOMER_FIRST);
    }

    @Test
    void shows_what_the_contract_says_in_the_readers_language() throws IOException {
        String id = drafting(ADA, contract(deal(ADA), "terms", TERMS, "startsOn", "2026-02-01"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String number = as(ADA).get("/api/contracts/{id}", id).path("number");
        String hash = as(ADA).get("/api/contracts/{id}", id).path("documentHash");
        String chinese = text(print(ADA, id, "zh-CN"));
        assertThat(chinese)
                .contains("合同编号", number, "第 1 版", "Harbour Works", "Crane control", hash)
                .contains("人民币壹万贰仟元整", "自 2026年2月1日 起", "每季度免费修改换画一次。", "龘 & <script>", "Ünïcode")
                .contains("第 1 页（共 1 页）");
        assertThat(text(print(ADA, id, "en")))
                .contains("Contract", number, "Revision 1", "CN¥12,000.00", "from February 1, 2026", "Page 1 (of 1)");
        byte[] asked = as(ADA).queryParam("lang", "zh")
                .get("/api/contracts/{id}/document.pdf", id)
                .asByteArray();
        assertThat(text(asked)).contains("合同编号");
    }

    @Test
    void says_across_each_page_what_the_paper_is_worth() throws IOException {
        assertThat(text(print(ADA, draft(ADA), "zh-CN"))).contains("草稿 DRAFT").doesNotContain("未签署");
        assertThat(text(print(ADA, approved(ADA, MIA), "zh-CN"))).contains("未签署 UNSIGNED", "无效，不得发出");
        assertThat(text(print(ADA, signed(ADA, MIA), "zh-CN")))
                .contains("副本 COPY")
                .doesNotContain("无效");
        String gone = draft(ADA);
        post(ADA, gone, "voiding", Map.of("reason", "customer gone")).then().statusCode(200);
        assertThat(text(print(ADA, gone, "zh-CN"))).contains("作废 VOID");
    }

    @Test
    void embeds_only_the_characters_it_shows_and_numbers_its_pages() throws IOException {
        String terms = "乙方应在本合同约定的期限内向甲方交付合格产品；逾期交付的，按逾期部分货款的千分之一支付违约金。\n".repeat(400);
        String id = drafting(ADA, contract(deal(ADA), "terms", terms)).path("id");
        byte[] pdf = print(ADA, id, "zh-CN");
        Files.write(Path.of("target/long.pdf"), pdf);
        assertThat(pdf).hasSizeLessThan(200_000);
        try (var document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(9);
            assertThat(new PDFTextStripper().getText(document)).contains("第 " + pages + " 页（共 " + pages);
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void is_for_those_who_see_the_contract() {
        String id = draft(ADA);
        for (TestPeople stranger : new TestPeople[] {MAX, NORA}) {
            as(stranger).get("/api/contracts/{id}/document.pdf", id).then().statusCode(404);
        }
        as(LEX).get("/api/contracts/{id}/document.pdf", id)
                .then()
                .statusCode(200)
                .contentType("application/pdf");
    }

    private static byte[] print(TestPeople person, String contract, String language) {
        return as(person)
                .header("Accept-Language", language)
                .get("/api/contracts/{id}/document.pdf", contract)
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
