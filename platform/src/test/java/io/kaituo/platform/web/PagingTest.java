package io.kaituo.platform.web;

import static io.kaituo.platform.testing.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two regions with 25 notes each, several of the same moment, so that only the id tells them apart. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "sample"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagingTest {

    private static final String NEWEST_FIRST =
            "select id::text from note where owner_id = ? order by written_at desc, id desc";

    private final String owner = "writer-" + UUID.randomUUID();

    @Test
    void pages_of_two_regions_merge_newest_first_without_loss_or_doubles() {
        write();
        var shown = pages("/api/notes", "");
        assertThat(shown).hasSize(50).isEqualTo(stored());
        assertThat(new HashSet<>(shown)).hasSize(50);
    }

    @Test
    void pages_run_the_other_way_too() {
        write();
        var oldestFirst = new ArrayList<>(stored());
        Collections.reverse(oldestFirst);
        assertThat(pages("/api/notes/oldest", "")).isEqualTo(oldestFirst);
    }

    @Test
    void one_region_may_be_asked_for() {
        write();
        assertThat(pages("/api/notes", "&region=north")).hasSize(25);
        get("/api/notes?region=west").then().statusCode(403).body("code", is("region.foreign"));
    }

    @Test
    void a_page_links_to_the_next_and_the_last_one_to_none() {
        write();
        var first = get("/api/notes?limit=49");
        String link = first.header("Link");
        assertThat(link).startsWith("<http://").endsWith(">; rel=\"next\"").contains("limit=49");
        var next = URI.create(link.substring(1, link.indexOf('>')));
        var last = get(next.getPath() + "?" + next.getRawQuery());
        last.then().body("items.size()", is(1)).body("next", nullValue()).header("Link", nullValue());
        get("/api/notes?limit=50").then().body("items.size()", is(50)).body("next", nullValue());
    }

    @Test
    void a_place_beyond_every_list_is_none() {
        for (Instant at : List.of(Instant.MIN, Instant.MAX)) {
            get("/api/notes?after=" + new Cursor(at, UUID.randomUUID()).encoded())
                    .then()
                    .statusCode(400)
                    .body("code", is("cursor"));
        }
    }

    private List<String> pages(String path, String more) {
        var shown = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var page = get(path + "?limit=7" + more + (next.isEmpty() ? "" : "&after=" + next));
            List<String> ids = page.path("items.id");
            assertThat(ids).hasSizeBetween(1, 7);
            shown.addAll(ids);
            next = page.path("next");
        }
        return shown;
    }

    private Response get(String path) {
        RestAssured.urlEncodingEnabled = false;
        try {
            return with(Token.of(owner, List.of("east", "north"), List.of("sales")))
                    .get(path);
        } finally {
            RestAssured.urlEncodingEnabled = true;
        }
    }

    private void write() {
        Rows.execute(
                """
                insert into note select gen_random_uuid(), 0, (array['east', 'north'])[1 + i %% 2], '%s', 'Note ' || i,
                    timestamptz '2026-01-01' + i / 6 * interval '1 microsecond', 0 from generate_series(0, 49) i"""
                        .formatted(owner));
    }

    private List<String> stored() {
        return Rows.of(NEWEST_FIRST, owner).stream()
                .map(row -> (String) row.get("id"))
                .toList();
    }
}
