package io.kaituo.lead.imports;

import static io.kaituo.lead.imports.GivenFile.GB18030;
import static io.kaituo.lead.imports.GivenFile.PLAN;
import static io.kaituo.lead.imports.GivenFile.badRows;
import static io.kaituo.lead.imports.GivenFile.checked;
import static io.kaituo.lead.imports.GivenFile.confirmed;
import static io.kaituo.lead.imports.GivenFile.ends;
import static io.kaituo.lead.imports.GivenFile.imported;
import static io.kaituo.lead.imports.GivenFile.register;
import static io.kaituo.lead.imports.GivenFile.upload;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.kaituo.events.LeadEvent;
import io.kaituo.events.RegisterEvent.LeadImportFinished;
import io.kaituo.events.RegisterEvent.LeadRegistered;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.OtherTransaction;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportingTest {

    private static final String CONTESTING = "{\"source\":\"fair\",\"knownCompanies\":\"contest\"}";

    private final GivenFile given = new GivenFile();

    @BeforeEach
    void a_week_for_the_first_contact() {
        GivenPlaybook.in(
                "east", "leads: {firstContact: {within: 7 d, clock: calendar, warnBefore: 2 d, onOverdue: notify}}");
    }

    @Test
    void puts_good_rows_on_the_list_and_reports_the_others() {
        String id = imported(ADA, "公司名称,电话,邮箱\n" + given.rows(1, 20) + "坏行" + given.mark + ",1,nonsense\n,2,\n");
        as(ADA).get("/api/leads/imports/{id}", id)
                .then()
                .body("state", is("DONE"))
                .body("registered", is(20))
                .body("bad", is(2));
        assertThat(given.leads()).isEqualTo(20);
        assertThat(Rows.count("select count(*) from ownership_claim where company_key like ?", "%" + given.key() + "%"))
                .isEqualTo(20);
        assertThat(Rows.count(
                        "select count(*) from deadline d join lead l on l.id = d.subject where l.company_name like ?",
                        "%" + given.mark + "%"))
                .isEqualTo(40);
    }

    @Test
    void writes_the_row_that_a_registration_writes() {
        GivenPlaybook.in(
                "east",
                """
                leads:
                  firstContact: {within: 7 d, clock: calendar, warnBefore: 2 d, onOverdue: notify}
                  entry: {within: 2 wd}
                  categories:
                    - {category: fresh, title: {zh-CN: 新, en: Fresh}}""");
        String file = "公司名称,联系人,职务,电话,邮箱,行业,备注,收集日期\n%s,王芳,经理,0371-6000,f@example.cn,批发,展会,2026-01-05\n";
        imported(ADA, file.formatted(given.company(1)));
        as(ADA).body(Map.of(
                        "companyName", given.company(2),
                        "source", "fair",
                        "contactName", "王芳",
                        "contactTitle", "经理",
                        "phone", "0371-6000",
                        "email", "f@example.cn",
                        "industry", "批发",
                        "notes", "展会",
                        "collectedAt", "2026-01-04T16:00:00Z"))
                .post("/api/leads")
                .then()
                .statusCode(201);
        var row = written(given.company(1));
        assertThat(row).isEqualTo(written(given.company(2)));
        assertThat(row).containsEntry("category", "fresh").containsEntry("notes", "展会");
        assertThat(row.get("late_entry_due")).isNotNull();
    }

    /** Without what no two leads share. */
    private static Map<String, Object> written(String company) {
        var row = Rows.of("select * from lead where company_name = ?", company).get(0);
        row.keySet()
                .removeAll(List.of(
                        "id", "company_name", "company_key", "registered_at", "clock_started_at", "first_contact_due"));
        return row;
    }

    @Test
    void tells_of_each_lead_and_once_of_all() {
        String id = imported(ADA, "公司名称\n" + given.company(1) + "\n" + given.company(2) + "\n");
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, id))
                .singleElement()
                .isInstanceOfSatisfying(LeadImportFinished.class, finished -> {
                    assertThat(finished.registered()).isEqualTo(2);
                    assertThat(finished.requestedBy()).isEqualTo(ADA.id());
                }));
        String lead = Rows.of("select id from lead where company_name = ?", given.company(1))
                .get(0)
                .get("id")
                .toString();
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, lead))
                .singleElement()
                .isInstanceOfSatisfying(LeadRegistered.class, registered -> assertThat(registered.batchId())
                        .hasToString(id)));
    }

    @Test
    void gives_bad_rows_back_with_reasons_and_takes_them_corrected() {
        String id = imported(ADA, "公司名称,电话,邮箱\n" + given.row(1) + given.company(2) + ",\"=cmd\",nonsense\n");
        String chinese = badRows(ADA, "zh-CN", id);
        assertThat(chinese).startsWith("\uFEFF公司名称,电话,邮箱,原因,行号").contains(given.company(2), "'=cmd", "邮箱: ", ",3");
        assertThat(badRows(ADA, "en", id)).contains("E-mail: must be a well-formed");
        imported(ADA, chinese.replace("nonsense", "hong@example.cn"));
        assertThat(given.leads()).isEqualTo(2);
        assertThat(Rows.of("select phone, email from lead where company_name = ?", given.company(2)))
                .containsExactly(Map.of("phone", "=cmd", "email", "hong@example.cn"));
    }

    @Test
    void of_the_same_file_again_imports_nothing_twice() {
        String file = "公司名称,电话,邮箱\n" + given.rows(1, 5);
        String id = imported(ADA, file);
        assertThat(upload(ADA, file.getBytes(GB18030), PLAN).<String>path("id")).isEqualTo(id);
        as(ADA).post("/api/leads/imports/{id}/confirmation", id)
                .then()
                .statusCode(409)
                .body("code", is("import.state"));
        imported(ADA, file + given.row(6));
        assertThat(given.leads()).isEqualTo(6);
    }

    @Test
    void changes_what_is_known_by_its_external_id() {
        imported(ADA, "编号,公司名称,电话\nX-" + given.mark + "," + given.company(1) + ",1\n");
        String id = imported(ADA, "编号,公司名称,电话\nX-" + given.mark + "," + given.company(1) + ",2\n");
        as(ADA).get("/api/leads/imports/{id}", id).then().body("changed", is(1)).body("registered", is(0));
        assertThat(Rows.of("select phone, version from lead where company_name = ?", given.company(1)))
                .containsExactly(Map.of("phone", "2", "version", 1L));
    }

    @Test
    void leaves_out_what_somebody_else_owns_unless_it_is_to_be_contested() {
        register(BEN, given.company(1));
        imported(ADA, "公司名称\n" + given.company(1) + "\n");
        assertThat(given.leads()).isOne();
        String id = confirmed(ADA, checked(ADA, "公司名称\n" + given.company(1) + "\n\n", CONTESTING));
        as(ADA).get("/api/leads/imports/{id}", id).then().body("contested", is(1));
        assertThat(Rows.count("select count(*) from lead where company_name = ? and contested", given.company(1)))
                .isOne();
    }

    @Test
    void R5_4_contests_a_company_that_somebody_has_under_another_name_as_a_registration_does() {
        String core = "宏" + given.mark.substring(0, 8);
        register(BEN, "郑州" + core + "贸易有限公司");
        register(ADA, "郑州" + core + "建材有限公司");
        String id = imported(ADA, "公司名称\n%1$s贸易(郑州)\n%1$s建材(郑州)\n%2$s\n".formatted(core, given.company(1)));
        as(ADA).get("/api/leads/imports/{id}", id)
                .then()
                .body("registered", is(3))
                .body("contested", is(1));
        assertThat(Rows.of("select company_name from lead where contested and company_name like ?", core + "%"))
                .containsExactly(Map.of("company_name", core + "贸易(郑州)"));
        var theirs = Rows.of("select id from lead where company_name = ?", "郑州" + core + "贸易有限公司")
                .get(0)
                .get("id");
        assertThat(Rows.of("select contested_against from lead where company_name = ?", core + "贸易(郑州)"))
                .containsExactly(Map.of("contested_against", theirs));
    }

    @Test
    void R5_4_contests_two_names_of_one_company_within_a_file_and_nobody_contests_themselves() {
        String core = "宏" + given.mark.substring(0, 8);
        String file =
                """
                公司名称,负责人
                郑州%1$s贸易有限公司,Ada Test
                %1$s贸易(郑州),Ben Test
                河南%1$s贸易,Ada Test
                %1$s贸易(郑州),Ada Test
                """;
        String id = confirmed(MIA, checked(MIA, file.formatted(core), CONTESTING));
        as(MIA).get("/api/leads/imports/{id}", id)
                .then()
                .body("registered", is(4))
                .body("contested", is(2));
        var first = Rows.of("select id from lead where company_name = ?", "郑州" + core + "贸易有限公司")
                .get(0)
                .get("id");
        assertThat(Rows.of(
                        "select owner_id, contested_against from lead where company_name = ? order by owner_id = ?",
                        core + "贸易(郑州)",
                        ADA.id()))
                .containsExactly(
                        Map.of("owner_id", BEN.id(), "contested_against", first),
                        Map.of("owner_id", ADA.id(), "contested_against", first));
    }

    @Test
    void goes_on_after_a_crash_where_it_was() {
        String id = checked(ADA, "公司名称,电话,邮箱\n" + given.rows(1, 2500));
        String claim = "insert into ownership_claim values ('east', '宏达贸易1500%s', gen_random_uuid(), now())";
        try (var crash = OtherTransaction.that(claim.formatted(given.key()))) {
            as(ADA).post("/api/leads/imports/{id}/confirmation", id).then().statusCode(202);
            crash.isInTheWay();
            assertThat(given.leads()).isEqualTo(1000);
            Rows.execute("select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'");
        }
        ends(id);
        assertThat(given.leads()).isEqualTo(2500);
        assertThat(Rows.count(
                        "select count(*) from outbox o join lead l on l.id = o.aggregate_id where l.company_name like ?",
                        "%" + given.mark + "%"))
                .isEqualTo(2500);
    }

    @Test
    void under_the_same_key_answers_the_same() {
        String file = "公司名称\n" + given.company(1) + "\n";
        var first = upload(ADA, file.getBytes(GB18030), PLAN, given.mark);
        var second = upload(ADA, file.getBytes(GB18030), PLAN, given.mark);
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .contains("/api/leads/jobs/");
    }

    @Test
    void lets_managers_name_owners_in_their_team() {
        String id = imported(
                MIA,
                "公司名称,负责人\n" + given.company(1) + ",Ada Test\n" + given.company(2) + ",cleo\n" + given.company(3)
                        + ",\n");
        as(MIA).get("/api/leads/imports/{id}", id)
                .then()
                .body("registered", is(2))
                .body("bad", is(1));
        assertThat(Rows.of(
                        "select owner_id from lead where company_name like ? order by company_name", "%" + given.mark))
                .extracting(row -> row.get("owner_id"))
                .containsExactly(ADA.id(), MIA.id());
        String own = imported(ADA, "公司名称,负责人\n" + given.company(4) + ",Ben Test\n");
        as(ADA).get("/api/leads/imports/{id}", own).then().body("bad", is(1));
    }

    @Test
    void is_seen_by_its_requester_and_their_manager() {
        String id = imported(ADA, "公司名称\n" + given.company(1) + "\n");
        as(ADA).get("/api/leads/imports").then().body("items.id", hasItem(id));
        as(MIA).get("/api/leads/imports/{id}", id).then().statusCode(200);
        as(MIA).post("/api/leads/imports/{id}/confirmation", id)
                .then()
                .statusCode(403)
                .body("code", is("import.not-yours"));
        for (var person : new TestPeople[] {BEN, CLEO, MAX, NILS}) {
            as(person).get("/api/leads/imports/{id}", id).then().statusCode(404);
            as(person).get("/api/leads/imports/{id}/bad-rows", id).then().statusCode(404);
            as(person).post("/api/leads/imports/{id}/confirmation", id).then().statusCode(404);
        }
        as(DIRA).get("/api/leads/imports/{id}", id).then().statusCode(403);
        upload(DIRA, "a\n1\n".getBytes(StandardCharsets.UTF_8), PLAN).then().statusCode(403);
    }
}
