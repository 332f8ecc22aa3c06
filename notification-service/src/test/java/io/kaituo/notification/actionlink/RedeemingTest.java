package io.kaituo.notification.actionlink;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.Api.with;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.COCO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.kaituo.events.ApprovalEvent.ApprovalAsked;
import io.kaituo.events.ContractEvent.ApprovalDecided;
import io.kaituo.events.ContractEvent.ApprovalRequested;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.OnVertx;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.kaituo.platform.testing.Token;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Approve from the message: a link is one person's, for one decision, once. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedeemingTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    private final UUID approval = UUID.randomUUID();

    @Inject
    ActionLinks links;

    @Inject
    Transactions transactions;

    @Test
    void says_what_to_decide_and_is_good_once() {
        arrive(requested(MIA));
        String token = token(MIA, LinkOutcome.RETURN);
        for (int look = 0; look < 3; look++) {
            as(MIA).get("/api/inbox/links/{token}", token).then().statusCode(200);
        }
        as(MIA).post("/api/inbox/links/{token}", token)
                .then()
                .statusCode(200)
                .body("approvalId", is(approval.toString()))
                .body("revision", is(2))
                .body("documentHash", is(HASH))
                .body("outcome", is("return"))
                .body("link", is("/approvals/" + approval + "?do=decide&outcome=return&revision=2"));
        as(MIA).post("/api/inbox/links/{token}", token).then().statusCode(410).body("code", is("link.used"));
        as(MIA).header("Accept-Language", "zh-CN")
                .get("/api/inbox/links/{token}", token)
                .then()
                .statusCode(410)
                .body("detail", is("该链接已被使用。若审批仍等待您处理，请在待办中打开。"));
    }

    @Test
    void opens_with_either_outcome_but_not_with_both() {
        arrive(requested(MIA));
        String other = token(MIA, LinkOutcome.RETURN);
        as(MIA).post("/api/inbox/links/{token}", token(MIA, LinkOutcome.APPROVE))
                .then()
                .statusCode(200)
                .body("outcome", is("approve"));
        as(MIA).post("/api/inbox/links/{token}", other).then().statusCode(410);
    }

    @Test
    void gives_nobody_else_anything() {
        arrive(requested(MIA));
        String token = token(MIA, LinkOutcome.APPROVE);
        for (var person : List.of(ADA, DIRA, COCO, NORA)) {
            as(person).post("/api/inbox/links/{token}", token).then().statusCode(404);
            as(person).get("/api/inbox/links/{token}", token).then().statusCode(404);
        }
        RestAssured.given().post("/api/inbox/links/{token}", token).then().statusCode(401);
        with(Token.expired(MIA)).post("/api/inbox/links/{token}", token).then().statusCode(401);
        with(Token.of(MIA.id(), List.of("north"), List.of("manager")))
                .post("/api/inbox/links/{token}", token)
                .then()
                .statusCode(404);
        with(Token.of(MIA.id(), List.of("east"), List.of()))
                .post("/api/inbox/links/{token}", token)
                .then()
                .statusCode(403);
        as(MIA).post("/api/inbox/links/{token}", flipped(token)).then().statusCode(404);
        as(MIA).post("/api/inbox/links/{token}", "nonsense").then().statusCode(404);
        as(MIA).post("/api/inbox/links/{token}", token).then().statusCode(200);
    }

    @Test
    void does_not_hold_for_ever() {
        arrive(requested(MIA));
        String token = token(MIA, LinkOutcome.APPROVE);
        later(Duration.ofHours(73));
        as(MIA).post("/api/inbox/links/{token}", token).then().statusCode(410).body("code", is("link.expired"));
    }

    @Test
    void is_worth_nothing_once_somebody_decided_or_something_else_is_asked() {
        arrive(requested(MIA, COCO));
        String mias = token(MIA, LinkOutcome.APPROVE);
        String first = token(COCO, LinkOutcome.APPROVE);
        arrive(asked(3, COCO));
        as(MIA).post("/api/inbox/links/{token}", mias).then().statusCode(409).body("code", is("link.settled"));
        as(COCO).post("/api/inbox/links/{token}", first).then().statusCode(409);
        String second = token(COCO, LinkOutcome.APPROVE);
        arrive(new ApprovalDecided(
                Uuid7.next(),
                now(),
                "east",
                approval,
                "contract",
                approval,
                "C-1",
                ADA.id(),
                DIRA.id(),
                "approve",
                null));
        as(COCO).post("/api/inbox/links/{token}", second).then().statusCode(409).body("code", is("link.settled"));
        assertThat(Rows.count(
                        "select count(*) from action_link where approval_id = ? and used_at is not null", approval))
                .isZero();
    }

    @Test
    void holds_for_whoever_is_still_asked_when_a_colleague_joins() {
        arrive(requested(MIA));
        String mias = token(MIA, LinkOutcome.APPROVE);
        arrive(asked(2, MIA, COCO));
        as(MIA).post("/api/inbox/links/{token}", mias).then().statusCode(200);
        as(COCO).post("/api/inbox/links/{token}", token(COCO, LinkOutcome.RETURN))
                .then()
                .statusCode(200);
    }

    @Test
    void is_another_one_in_a_later_message_once_the_first_was_used_or_is_too_old() {
        arrive(requested(MIA, COCO));
        as(MIA).post("/api/inbox/links/{token}", token(MIA, LinkOutcome.APPROVE))
                .then()
                .statusCode(200);
        as(MIA).post("/api/inbox/links/{token}", token(MIA, LinkOutcome.APPROVE))
                .then()
                .statusCode(200);
        later(Duration.ofHours(73));
        as(COCO).post("/api/inbox/links/{token}", token(COCO, LinkOutcome.APPROVE))
                .then()
                .statusCode(200);
    }

    @Test
    void is_redeemed_by_one_of_many_who_try_at_once() {
        arrive(requested(MIA));
        String token = token(MIA, LinkOutcome.APPROVE);
        var answers = IntStream.range(0, 8)
                .parallel()
                .map(attempt -> as(MIA).post("/api/inbox/links/{token}", token).statusCode())
                .boxed()
                .toList();
        assertThat(answers).containsOnlyOnce(200).allMatch(status -> List.of(200, 409, 410)
                .contains(status));
    }

    private static void later(Duration passed) {
        QuarkusMock.installMockForType(
                Clock.tick(Clock.offset(Clock.systemUTC(), passed), Duration.ofNanos(1000)), Clock.class);
    }

    private String token(TestPeople person, LinkOutcome outcome) {
        var paths = OnVertx.await(() -> transactions.in(Regions.only("east"), () -> links.paths("east", approval)));
        String path = paths.get(person.id()).get(outcome);
        assertThat(path).startsWith("/inbox/links/");
        return path.substring("/inbox/links/".length());
    }

    private static String flipped(String token) {
        char last = token.charAt(token.length() - 5);
        return token.substring(0, token.length() - 5) + (last == 'A' ? 'B' : 'A') + token.substring(token.length() - 4);
    }

    private ApprovalRequested requested(TestPeople... approvers) {
        return new ApprovalRequested(
                Uuid7.next(),
                now(),
                "east",
                approval,
                "contract",
                UUID.randomUUID(),
                "C-1",
                "Harbour",
                ADA.id(),
                Stream.of(approvers).map(TestPeople::id).toList(),
                2,
                Money.yuan("900.00"),
                now().plusSeconds(3600),
                HASH);
    }

    private ApprovalAsked asked(int revision, TestPeople... approvers) {
        return new ApprovalAsked(
                Uuid7.next(),
                now(),
                "east",
                approval,
                "contract",
                UUID.randomUUID(),
                "C-1",
                "Harbour",
                ADA.id(),
                2,
                "step",
                Stream.of(approvers).map(TestPeople::id).toList(),
                revision,
                Money.yuan("900.00"),
                now().plusSeconds(3600),
                HASH);
    }
}
