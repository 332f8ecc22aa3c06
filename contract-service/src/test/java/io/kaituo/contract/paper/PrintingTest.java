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
import static org.hamcrest.Matchers.is;

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
import java.util.List;
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

    private static final Map<String, Object> CONTENT = Map.of(
            "customer", Map.of("name", "郑州宏达贸易有限公司", "address", "郑州市金水区 1 号", "representative", "王芳"),
            "ours", Map.of("name", "开拓科技（苏州）有限公司"),
            "lines",
                    List.of(
                            Map.of("title", "控制柜", "quantity", "2", "unit", "台", "price", cny("4500.00")),
                            Map.of("title", "现场调试", "amount", cny("3000.00"))),
            "payments",
                    List.of(
                            Map.of("title", "预付款", "percent", "30", "due", Map.of("from", "signature")),
                            Map.of("percent", "70", "due", Map.of("after", "30 d", "from", "delivery"))),
            "deliveries", List.of(Map.of("item", "控制柜", "due", Map.of("on", "2026-05-01"), "acceptance", "甲方签收")),
            "penalties", List.of(Map.of("breach", "逾期交付", "consequence", "每日千分之一")),
            "clauses", List.of(Map.of("code", "creative-change", "title", "修改换画", "text", "每季度免费一次。")));

    private static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

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
    void lays_out_what_the_document_says_in_fields_of_its_own() throws IOException {
        String id = drafting(ADA, contract(deal(ADA), "content", CONTENT))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        byte[] pdf = print(ADA, id, "zh-CN");
        Files.write(Path.of("target/content.pdf"), pdf);
        assertThat(text(pdf))
                .contains("郑州宏达贸易有限公司", "郑州市金水区 1 号", "法定代表人", "王芳", "开拓科技（苏州）有限公司")
                .contains("一、 标的与价款", "控制柜", "2", "台", "¥4,500.00", "¥9,000.00")
                .contains("二、 付款安排", "预付款", "签署时", "30 %", "交付后 30 日", "70 %")
                .contains("三、 交付与验收", "2026年5月1日", "甲方签收")
                .contains("四、 违约责任", "每日千分之一")
                .contains("五、 合同条款", "修改换画", "每季度免费一次");
    }

    @Test
    void prints_what_it_said_before_and_says_that_it_is_no_longer_so() throws IOException {
        String id = drafting(ADA, contract(deal(ADA), "terms", "每季度免费修改一次。")).path("id");
        as(ADA).header("If-Match", "*")
                .body(Map.of("total", cny("12000.00"), "terms", "每月免费修改一次。"))
                .put("/api/contracts/{id}", id)
                .then()
                .statusCode(200)
                .body("revision", is(2));
        assertThat(text(version(id, 1)))
                .contains("每季度免费修改一次。", "第 1 版", "旧版本 EARLIER VERSION")
                .doesNotContain("草稿 DRAFT");
        assertThat(text(version(id, 2))).contains("每月免费修改一次。", "草稿 DRAFT").doesNotContain("旧版本");
        as(ADA).queryParam("version", 3)
                .get("/api/contracts/{id}/document.pdf", id)
                .then()
                .statusCode(404);
    }

    private static byte[] version(String id, int revision) {
        return as(ADA).header("Accept-Language", "zh-CN")
                .queryParam("version", revision)
                .get("/api/contracts/{id}/document.pdf", id)
                .asByteArray();
    }

    @Test
    void prints_the_same_page_once_for_all_its_readers() {
        String id = draft(ADA);
        byte[] first = print(ADA, id, "zh-CN");
        assertThat(print(MIA, id, "zh-CN")).isEqualTo(first);
        assertThat(print(ADA, id, "en")).isNotEqualTo(first);
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
