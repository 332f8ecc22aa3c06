package io.kaituo.contract.contracts;

import static io.kaituo.contract.Given.agree;
import static io.kaituo.contract.Given.contract;
import static io.kaituo.contract.Given.deal;
import static io.kaituo.contract.Given.draft;
import static io.kaituo.contract.Given.drafting;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.kaituo.contract.Given;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.DueOfferEvent.BidDueSoon;
import io.kaituo.events.DueOfferEvent.BidNotDue;
import io.kaituo.events.DueOfferEvent.BidOverdue;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A bid is agreed to some time before its tender closes. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BiddingTest {

    private static final Instant CLOSES =
            Instant.now().plus(Duration.ofDays(60)).truncatedTo(ChronoUnit.SECONDS);
    private static final Instant DUE =
            WorkingCalendar.china().before(CLOSES, Span.parse("3 wd")).at();

    @BeforeEach
    void three_working_days_before_it_closes() {
        GivenPlaybook.in(
                "east",
                Given.CUSTOMER_FIRST.replace("contracts: {", "contracts: {tenders: {ready: 3 wd, warnBefore: 2 wd}, "));
    }

    @Test
    void H3_a_bid_is_due_three_working_days_before_the_tender_closes() {
        String bid = bid("bid");
        as(ADA).header("Accept-Language", "en")
                .get("/api/contracts/{id}/bid", bid)
                .then()
                .statusCode(200)
                .body("tender", is("T-2026-7"))
                .body("dueAt", is(DUE.toString()))
                .body("overdue", is(false))
                .body("why", containsString("3 working days"));
        as(MAX).get("/api/contracts/{id}/bid", bid).then().statusCode(404);
        as(ADA).get("/api/contracts/{id}/bid", draft(ADA)).then().statusCode(404);
        runOut(bid, "bid-due-soon");
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, bid))
                .last()
                .isInstanceOfSatisfying(BidDueSoon.class, event -> {
                    assertThat(event.ownerId()).isEqualTo(ADA.id());
                    assertThat(event.tender()).isEqualTo("T-2026-7");
                    assertThat(event.closesAt()).isEqualTo(CLOSES);
                    assertThat(event.dueAt()).isEqualTo(DUE);
                }));
        runOut(bid, "bid-due");
        await().untilAsserted(() ->
                assertThat(Broker.events(ContractEvent.TOPIC, bid)).last().isInstanceOf(BidOverdue.class));
    }

    @Test
    void H3_whoever_has_agreed_to_it_ends_that() {
        String bid = bid("bid");
        agree(ADA, MIA, bid);
        as(ADA).get("/api/contracts/{id}/bid", bid).then().statusCode(200).body("dueAt", equalTo(null));
        runOut(bid, "bid-due");
        await().until(() -> open(bid, "bid-due") == 0);
        assertThat(Broker.events(ContractEvent.TOPIC, bid)).noneMatch(BidOverdue.class::isInstance);
        revise(bid, Map.of("content", Map.of("tender", tender(CLOSES.plus(Duration.ofDays(7)), "bid"))));
        assertThat(open(bid, "bid-due")).isOne();
    }

    @Test
    void follows_what_is_written_of_the_tender() {
        String bid = bid(null);
        assertThat(open(bid, "bid-due")).isOne();
        var later = CLOSES.plus(Duration.ofDays(7));
        revise(bid, Map.of("content", Map.of("tender", tender(later, "bid"))));
        as(ADA).get("/api/contracts/{id}/bid", bid)
                .then()
                .body(
                        "dueAt",
                        is(WorkingCalendar.china()
                                .before(later, Span.parse("3 wd"))
                                .at()
                                .toString()));
        revise(bid, Map.of("content", Map.of("tender", tender(later, "no-bid"))));
        assertThat(open(bid, "bid-due")).isZero();
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, bid))
                .filteredOn(BidNotDue.class::isInstance)
                .hasSize(2));
    }

    @Test
    void whoever_is_late_already_is_not_warned_as_well() {
        String bid = bid("bid");
        assertThat(open(bid, "bid-due-soon")).isOne();
        revise(bid, Map.of("content", Map.of("tender", tender(Instant.now().plus(Duration.ofHours(3)), "bid"))));
        assertThat(open(bid, "bid-due-soon")).isZero();
        await().untilAsserted(() ->
                assertThat(Broker.events(ContractEvent.TOPIC, bid)).last().isInstanceOf(BidOverdue.class));
    }

    @Test
    void is_due_again_when_what_was_agreed_to_rests_on_another_quote() {
        String bid = bid("bid");
        revise(bid, Map.of("content", Map.of("tender", tender(CLOSES, "bid"))));
        agree(ADA, MIA, bid);
        runOut(bid, "bid-due");
        await().until(() -> open(bid, "bid-due") == 0);
        revise(bid, Map.of("content", Map.of("tender", tender(CLOSES, "bid")), "quoteId", UUID.randomUUID()));
        assertThat(open(bid, "bid-due")).isOne();
    }

    private static String bid(String decision) {
        return drafting(ADA, contract(deal(ADA), "content", Map.of("tender", tender(CLOSES, decision))))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> tender(Instant closes, String decision) {
        return decision == null
                ? Map.of("number", "T-2026-7", "deadline", closes.toString())
                : Map.of("number", "T-2026-7", "deadline", closes.toString(), "bid", decision);
    }

    private static void revise(String bid, Map<String, ?> asked) {
        var body = new HashMap<String, Object>(asked);
        body.put("total", Map.of("amount", "12000.00", "currency", "CNY"));
        as(ADA).header("If-Match", "*")
                .body(body)
                .put("/api/contracts/{id}", bid)
                .then()
                .statusCode(200);
    }

    private static void runOut(String bid, String kind) {
        Rows.execute(
                "update deadline set wake_at = '2000-01-01' where state = 'OPEN' and kind = '%s' and subject = '%s'"
                        .formatted(kind, bid));
    }

    private static long open(String bid, String kind) {
        return Rows.count(
                "select count(*) from deadline where state = 'OPEN' and kind = ? and subject = ?",
                kind,
                UUID.fromString(bid));
    }
}
