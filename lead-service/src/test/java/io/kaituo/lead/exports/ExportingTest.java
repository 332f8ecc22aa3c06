package io.kaituo.lead.exports;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportingTest {

    private final String company = "=Harbour " + UUID.randomUUID();

    @BeforeEach
    void a_lead() {
        GivenPlaybook.in("east", "leads: {firstContact: {within: 7 d, clock: calendar, onOverdue: notify}}");
        as(ADA).body(Map.of("companyName", company, "source", "fair", "phone", "+86 1"))
                .post("/api/leads")
                .then()
                .statusCode(201);
    }

    @Test
    void is_a_table_that_Excel_opens_in_the_readers_language() {
        as(ADA).header("Accept-Language", "zh-CN")
                .get("/api/leads/export")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString("leads.csv"));
        assertThat(csv(ADA, "zh-CN")).startsWith("\uFEFF公司名称,外部编号,");
        assertThat(csv(ADA, "en")).startsWith("\uFEFFCompany,External ID,");
    }

    @Test
    void neutralises_formulas() {
        assertThat(csv(ADA, "en")).contains("'" + company, "'+86 1").doesNotContain("\n" + company);
    }

    @Test
    void is_a_workbook_if_asked() throws IOException {
        byte[] file = as(ADA).queryParam("format", "xlsx")
                .get("/api/leads/export")
                .then()
                .statusCode(200)
                .contentType(containsString("spreadsheetml"))
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.map(row -> row.getCellText(0)).toList()).contains("'" + company);
        }
    }

    @Test
    void holds_what_the_reader_sees_and_nothing_else() {
        assertThat(csv(MIA, "en")).contains(company);
        assertThat(csv(CLEO, "en")).doesNotContain(company);
        assertThat(csv(NILS, "en")).doesNotContain(company);
        as(LEX).get("/api/leads/export").then().statusCode(403);
        as(ADA).queryParam("region", "north").get("/api/leads/export").then().statusCode(403);
    }

    @Test
    void is_narrowed_as_the_list_is() {
        assertThat(new String(
                        as(ADA).queryParam("source", "elsewhere")
                                .get("/api/leads/export")
                                .asByteArray(),
                        StandardCharsets.UTF_8))
                .doesNotContain(company)
                .hasLineCount(1);
    }

    @Test
    void goes_on_beyond_one_part_without_missing_or_repeating_a_lead() {
        String mark = UUID.randomUUID().toString();
        Rows.execute(
                """
                insert into lead (id, version, region, company_name, company_key, source, status, owner_id, registered_by,
                    contested, collected_at, registered_at, playbook, playbook_version, overdue, automatic_reassignments)
                select gen_random_uuid(), 0, 'east', 'Bulk ' || n || ' %1$s', n || '%1$s', 'bulk', 'NEW', '%2$s', '%2$s',
                    false, now(), now(), 'test', 1, false, 0 from generate_series(1, 2345) n"""
                        .formatted(mark, ADA.id()));
        String all = csv(ADA, "en");
        assertThat(all.lines().filter(line -> line.contains(mark)).distinct()).hasSize(2345);
        assertThat(all.lines().filter(line -> line.contains(mark))).hasSize(2345);
    }

    private static String csv(TestPeople person, String language) {
        return new String(
                as(person)
                        .header("Accept-Language", language)
                        .get("/api/leads/export")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
    }
}
