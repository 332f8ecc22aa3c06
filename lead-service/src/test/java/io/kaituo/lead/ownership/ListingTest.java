package io.kaituo.lead.ownership;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.Api.with;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.kaituo.platform.testing.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has a source of its own, which every list is narrowed to. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListingTest {

    private final String source = UUID.randomUUID().toString();

    @BeforeEach
    void a_week_for_the_first_contact() {
        GivenPlaybook.in("east", "leads: {firstContact: {within: 7 d, clock: calendar, onOverdue: notify}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "宏",
                "宏达",
                "达贸",
                "郑州宏达贸易",
                "郑州宏达贸易有限公司",
                "宏達貿易",
                "hdmy",
                "zzhd",
                "hongda",
                "HongDaMaoYi",
                "王",
                "王小",
                "wxm",
                "wangxiaoming",
                "13800138000",
                "138 0013",
                "8000",
                "wang@hongda",
                "hongda.example",
                "宏达 王",
                "hd wxm"
            })
    void finds_by_part_of_a_name_its_pinyin_its_contact_and_how_to_reach_it(String asked) {
        String id = register(
                ADA,
                Map.of(
                        "companyName", "郑州宏达贸易有限公司",
                        "contactName", "王小明",
                        "phone", "138-0013-8000",
                        "email", "Wang@hongda.example"));
        register(ADA, Map.of("companyName", "安邦科技", "contactName", "李雷"));
        list(ADA, Map.of("q", asked)).body("items.id", contains(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"宏贸", "贸达", "dh", "ongda", "王李", "138001380009"})
    void finds_nothing_that_is_not_there(String asked) {
        register(ADA, Map.of("companyName", "宏达贸易", "contactName", "王小明", "phone", "13800138000"));
        list(ADA, Map.of("q", asked)).body("items", empty());
    }

    @Test
    void reads_the_list_in_its_order_where_too_many_have_what_is_asked() {
        String word = Long.toString(System.nanoTime(), 36);
        String id = register(ADA, Map.of("companyName", "Zz" + word + " one"));
        Rows.execute(
                """
                insert into search_form select gen_random_uuid(), 'east', 'x', 'x', null, null, array_to_tsvector(array['zz%s'])
                from generate_series(1, 2000)"""
                        .formatted(word));
        list(ADA, Map.of("q", "zz" + word)).body("items.id", contains(id));
        count(ADA, Map.of("q", "zz" + word)).body("count", is(1)).body("capped", is(false));
    }

    @Test
    void shows_everything_where_nothing_is_left_to_look_for() {
        String id = register(ADA, Map.of("companyName", "宏达"));
        list(ADA, Map.of("q", "有限公司")).body("items.id", contains(id));
    }

    @Test
    void searches_within_the_callers_sight() {
        String id = register(ADA, Map.of("companyName", "宏达"));
        list(MIA, Map.of("q", "宏达")).body("items.id", contains(id));
        list(DIRA, Map.of("q", "宏达", "region", "east")).body("items.id", contains(id));
        list(DIRA, Map.of("q", "宏达", "region", "north")).body("items", empty());
        list(BEN, Map.of("q", "宏达")).body("items", empty());
        list(CLEO, Map.of("q", "宏达")).body("items", empty());
        with(Token.of("id-machine", List.of("east"), List.of("integrator")))
                .get("/api/leads/count")
                .then()
                .statusCode(403);
        count(BEN, Map.of()).body("count", is(0));
    }

    @Test
    void finds_by_personal_data_only_for_those_who_need_it() {
        String id = register(ADA, Map.of("companyName", "宏达", "contactName", "王小明", "phone", "13800138000"));
        for (String asked : List.of("王小明", "13800138000")) {
            list(DIRA, Map.of("q", asked)).body("items.id", contains(id));
            list(LEX, Map.of("q", asked)).body("items", empty());
        }
        list(LEX, Map.of("q", "宏达")).body("items.id", contains(id));
    }

    @Test
    void narrows_by_what_the_lead_is() {
        String plain = register(ADA, Map.of("companyName", "A" + source));
        String judged = register(ADA, Map.of("companyName", "B" + source, "campaign", "spring-" + source));
        change(
                judged,
                "tier = 'NURTURE', grade = 'B', contested = true, status = 'QUALIFIED', overdue = true, late_entry_due = now(), late_entry_because = '[]'");
        for (var filter : List.of(
                Map.of("tier", "NURTURE"),
                Map.of("grade", "B"),
                Map.of("contested", "true"),
                Map.of("overdue", "true"),
                Map.of("lateEntry", "true"),
                Map.of("status", "QUALIFIED"),
                Map.of("campaign", "spring-" + source))) {
            list(ADA, filter).body("items.id", contains(judged));
            count(ADA, filter).body("count", is(1));
        }
        list(ADA, Map.of("contested", "false")).body("items.id", contains(plain));
        list(ADA, Map.of("owner", BEN.id())).body("items", empty());
    }

    @Test
    void narrows_by_the_day_it_was_registered() {
        String old = register(ADA, Map.of("companyName", "宏达"));
        change(old, "registered_at = '2026-01-05T08:00Z'");
        String young = register(ADA, Map.of("companyName", "安邦"));
        list(ADA, Map.of("registeredFrom", "2026-01-05T08:00:00Z", "registeredTo", "2026-01-06T00:00:00Z"))
                .body("items.id", contains(old));
        list(ADA, Map.of("registeredTo", "2026-01-05T08:00:00Z")).body("items", empty());
        list(ADA, Map.of("registeredFrom", "2026-01-06T00:00:00Z")).body("items.id", contains(young));
    }

    @Test
    void R5_7_shows_the_manager_what_nobody_owns() {
        String id = register(ADA, Map.of("companyName", "宏达"));
        register(ADA, Map.of("companyName", "安邦"));
        change(id, "owner_id = null, status = 'POOLED'");
        list(MIA, Map.of("unowned", "true")).body("items.id", contains(id));
        list(ADA, Map.of("unowned", "true")).body("items", empty());
        count(MIA, Map.of("unowned", "false")).body("count", is(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "oldest", "firstContactDue", "score"})
    void pages_in_every_order_without_loss_or_doubles(String sort) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(register(ADA, Map.of("companyName", "宏达" + i)));
            change(
                    ids.get(i),
                    "score = %s, first_contact_due = '2026-02-0%dT00:00Z', registered_at = '2026-01-0%dT00:00Z'"
                            .formatted(i < 3 ? i + 5 : "null", 5 - i, i + 1));
        }
        var expected =
                switch (sort) {
                    case "newest" -> List.of(4, 3, 2, 1, 0);
                    case "oldest" -> List.of(0, 1, 2, 3, 4);
                    case "firstContactDue" -> List.of(4, 3, 2, 1, 0);
                    default -> List.of(2, 1, 0, 4, 3);
                };
        assertThat(pages(sort)).isEqualTo(expected.stream().map(ids::get).toList());
    }

    @Test
    void refuses_an_order_it_does_not_know_and_a_cursor_of_another() {
        list(ADA, Map.of("sort", "name")).statusCode(400).body("code", is("lead.sort"));
        list(ADA, Map.of("sort", "score", "after", "xx")).statusCode(400).body("code", is("cursor"));
    }

    @Test
    void counts_to_a_thousand_and_no_further() {
        Rows.execute(
                """
                insert into lead (id, version, region, company_name, company_key, source, status, owner_id, registered_by,
                    contested, collected_at, registered_at, playbook, playbook_version, overdue, automatic_reassignments)
                select gen_random_uuid(), 0, 'east', 'x', 'x', '%s', 'NEW', '%s', '%s', false, now(), now(), 'test', 1, false, 0
                from generate_series(1, 1000)"""
                        .formatted(source, ADA.id(), ADA.id()));
        count(ADA, Map.of()).body("count", is(1000)).body("capped", is(false));
        register(ADA, Map.of("companyName", "宏达"));
        count(ADA, Map.of()).body("count", is(1000)).body("capped", is(true));
    }

    private List<String> pages(String sort) {
        var shown = new ArrayList<String>();
        String next = null;
        do {
            var more = new HashMap<>(Map.of("sort", sort, "limit", "2"));
            if (next != null) {
                more.put("after", next);
            }
            var page = list(ADA, more).statusCode(200).extract();
            shown.addAll(page.path("items.id"));
            next = page.path("next");
        } while (next != null);
        return shown;
    }

    private ValidatableResponse list(TestPeople person, Map<String, String> filter) {
        return as(person)
                .queryParams(filter)
                .queryParam("source", source)
                .get("/api/leads")
                .then();
    }

    private ValidatableResponse count(TestPeople person, Map<String, String> filter) {
        return as(person)
                .queryParams(filter)
                .queryParam("source", source)
                .get("/api/leads/count")
                .then();
    }

    private String register(TestPeople person, Map<String, String> company) {
        var body = new HashMap<>(company);
        body.put("source", source);
        return as(person).body(body).post("/api/leads").path("id");
    }

    private static void change(String id, String set) {
        Rows.execute("set session_replication_role = replica; update lead set %s where id = '%s'".formatted(set, id));
    }
}
