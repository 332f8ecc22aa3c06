package io.kaituo.lead.contest;

import static io.kaituo.lead.contest.GivenContest.answer;
import static io.kaituo.lead.contest.GivenContest.appeal;
import static io.kaituo.lead.contest.GivenContest.last;
import static io.kaituo.lead.contest.GivenContest.rule;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.kaituo.events.ContestEvent.AppealAnswered;
import io.kaituo.events.ContestEvent.OwnershipDecided;
import io.kaituo.events.ContestEvent.RulingAppealed;
import io.kaituo.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whoever lost a ruling may appeal, once. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AppealingTest {

    private GivenContest given;

    @BeforeEach
    void two_reps_want_one_company() {
        given = new GivenContest();
    }

    @Test
    void is_done_once_by_who_lost() {
        appeal(CLEO, given.first).statusCode(404);
        rule(MIA, given.second, ADA);
        appeal(ADA, given.second).statusCode(403).body("code", is("lead.no-loser"));
        appeal(CLEO, given.first)
                .statusCode(201)
                .body("rulings[0].appeals.reason", contains("I have been there since May"))
                .body("rulings[0].appeals[0].granted", equalTo(null));
        appeal(CLEO, given.first).statusCode(409).body("code", is("lead.appealed-already"));
        assertThat(last(given.second, RulingAppealed.class)).satisfies(event -> {
            assertThat(event.appealedBy()).isEqualTo(CLEO.id());
            assertThat(event.decidedBy()).isEqualTo(MIA.id());
        });
    }

    @Test
    void leaves_the_ruling_as_it_was_when_it_is_refused() {
        rule(MIA, given.second, ADA);
        String appealId = appeal(CLEO, given.first).extract().path("rulings[0].appeals[0].id");
        answer(MIA, given.second, appealId, false).statusCode(403).body("code", is("lead.own-ruling"));
        answer(DIRA, given.second, UUID.randomUUID().toString(), false).statusCode(404);
        answer(DIRA, given.second, appealId, false)
                .statusCode(200)
                .body("leads.status", contains("DISQUALIFIED", "NEW"))
                .body("rulings", hasSize(1))
                .body("rulings[0].appeals.granted", contains(false))
                .body("rulings[0].appeals.answeredByName", contains("Dira Test"));
        assertThat(last(given.second, AppealAnswered.class).granted()).isFalse();
        answer(DIRA, given.second, appealId, true).statusCode(409).body("code", is("lead.appeal-answered"));
    }

    @Test
    void brings_another_ruling_when_it_is_granted_and_the_former_one_stays_in_the_history() {
        rule(MIA, given.second, ADA);
        String appealId = appeal(CLEO, given.first).extract().path("rulings[0].appeals[0].id");
        answer(DIRA, given.second, appealId, true)
                .statusCode(200)
                .body("leads.status", contains("NEW", "DISQUALIFIED"))
                .body("leads[1].duplicateOf", is(given.first))
                .body("rulings.ownerName", contains("Cleo Test", "Ada Test"));
        as(CLEO).get("/api/leads/{id}/deadlines", given.first).then().body("kind", contains("first-contact"));
        assertThat(last(given.first, OwnershipDecided.class).ownerId()).isEqualTo(CLEO.id());
        appeal(ADA, given.second).statusCode(201);
    }
}
