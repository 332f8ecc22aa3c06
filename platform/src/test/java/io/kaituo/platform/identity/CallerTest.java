package io.kaituo.platform.identity;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.Api.with;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.kaituo.platform.testing.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "sample"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class CallerTest {

    @Test
    void a_rep_sees_own_records_a_manager_the_teams_a_director_all_regions() {
        String note = as(ADA).body(Map.of("text", "Whose?")).post("/api/notes").path("id");
        for (var person : List.of(ADA, MIA, DIRA)) {
            as(person).get("/api/notes/{id}", note).then().statusCode(200);
            as(person).get("/api/notes").then().body("items.id", hasItem(note));
        }
        for (var person : List.of(BEN, CLEO, MAX, NILS, NORA)) {
            as(person).get("/api/notes/{id}", note).then().statusCode(404);
            as(person).get("/api/notes").then().statusCode(200).body("items.id", not(hasItem(note)));
        }
    }

    @Test
    void a_manager_sees_what_people_left_behind_and_what_nobody_owns() {
        for (String owner : List.of("'" + TestPeople.GONE.id() + "'", "null")) {
            var note = UUID.randomUUID();
            Rows.execute("insert into note values ('%s', 0, 'east', %s, 'Left', now(), 0)".formatted(note, owner));
            as(MIA).get("/api/notes/{id}", note).then().statusCode(200);
            as(MIA).get("/api/notes").then().body("items.id", hasItem(note.toString()));
            as(ADA).get("/api/notes/{id}", note).then().statusCode(404);
            as(ADA).get("/api/notes").then().body("items.id", not(hasItem(note.toString())));
        }
    }

    @Test
    void a_token_without_regions_sees_and_writes_nothing() {
        String note = as(ADA).body(Map.of("text", "Unseen")).post("/api/notes").path("id");
        for (String token : new String[] {
            Token.of("drifter", List.of(), List.of("director")), Token.of("drifter", null, List.of("director"))
        }) {
            with(token).get("/api/notes").then().statusCode(200).body("items", empty());
            with(token).get("/api/notes/{id}", note).then().statusCode(404);
            with(token)
                    .body(Map.of("text", "Nowhere"))
                    .post("/api/notes")
                    .then()
                    .statusCode(403)
                    .body("code", is("region.none"));
        }
    }

    @Test
    void a_new_record_belongs_to_the_only_region_or_to_the_one_that_was_named() {
        as(ADA).body(Map.of("text", "Here")).post("/api/notes").then().body("region", is("east"));
        as(DIRA).body(Map.of("text", "There", "region", "north"))
                .post("/api/notes")
                .then()
                .body("region", is("north"));
        as(ADA).body(Map.of("text", "Elsewhere", "region", "north"))
                .post("/api/notes")
                .then()
                .statusCode(403)
                .body("code", is("region.foreign"));
    }

    @Test
    void a_token_that_was_good_a_moment_ago_is_refused_once_it_expires() {
        String token = Token.lasting(Duration.ofSeconds(6), ADA);
        with(token).get("/api/notes").then().statusCode(200);
        with(token).get("/api/notes").then().statusCode(200);
        await().until(() -> with(token).get("/api/notes").statusCode() == 401);
    }

    @Test
    void sight_covers_owners_and_for_managers_what_nobody_owns() {
        var rep = new Sight(Set.of("ada"), false);
        assertThat(rep.covers("ada")).isTrue();
        assertThat(rep.covers("ben")).isFalse();
        assertThat(rep.covers(null)).isFalse();
        assertThat(new Sight(Set.of("mia"), true).covers(null)).isTrue();
        assertThat(Sight.EVERYBODY.covers("anybody")).isTrue();
        assertThat(new Sight(Set.of(), false).ownersOrNobody()).isNotEmpty();
    }
}
