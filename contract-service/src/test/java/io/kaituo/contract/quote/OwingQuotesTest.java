package io.kaituo.contract.quote;

import static io.kaituo.contract.quote.GivenQuotes.draft;
import static io.kaituo.contract.quote.GivenQuotes.issue;
import static io.kaituo.contract.quote.GivenQuotes.line;
import static io.kaituo.contract.quote.GivenQuotes.product;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kaituo.contract.Given;
import io.kaituo.events.AccountEvent;
import io.kaituo.events.AccountEvent.DealLost;
import io.kaituo.events.AccountEvent.DealOpened;
import io.kaituo.events.AccountEvent.DealStageChanged;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.DueOfferEvent.QuoteDueSoon;
import io.kaituo.events.DueOfferEvent.QuoteNotDue;
import io.kaituo.events.DueOfferEvent.QuoteOverdue;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A customer who knows what we offer gets it in writing within the playbook's time. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwingQuotesTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final DealOpened deal = Given.opened(ADA);

    @BeforeEach
    void five_working_days_after_the_demonstration() {
        GivenPlaybook.in(
                "east",
                GivenQuotes.LADDER.replace(
                        "}}", "}, quotes: {due: {stages: [PROPOSE, NEGOTIATE], within: 5 wd, warnBefore: 1 wd}}}"));
        hear(deal);
    }

    @Test
    void H2_a_quote_is_due_five_working_days_after_the_demonstration() {
        move("DISCOVER", "PROPOSE");
        var due = WorkingCalendar.china().due(NOW, Span.parse("5 wd")).at();
        var owed = owed(ADA).orElseThrow();
        assertThat(owed)
                .containsEntry("dealName", "Crane control")
                .containsEntry("accountName", "Harbour Works")
                .containsEntry("ownerName", "Ada Test")
                .containsEntry("overdue", false)
                .containsEntry("dueAt", due.toString());
        assertThat((String) owed.get("why")).contains("5 working days");
        assertThat(owed(MIA)).isPresent();
        assertThat(owed(MAX)).isEmpty();
        runOut("quote-due-soon");
        await().untilAsserted(() -> assertThat(
                        Broker.events(ContractEvent.TOPIC, deal.dealId().toString()))
                .singleElement()
                .isInstanceOfSatisfying(QuoteDueSoon.class, event -> {
                    assertThat(event.ownerId()).isEqualTo(ADA.id());
                    assertThat(event.since()).isEqualTo(NOW);
                    assertThat(event.dueAt()).isEqualTo(due);
                }));
        runOut("quote-due");
        await().untilAsserted(() -> assertThat(
                        Broker.events(ContractEvent.TOPIC, deal.dealId().toString()))
                .hasSize(2)
                .last()
                .isInstanceOf(QuoteOverdue.class));
        assertThat(owed(ADA)).isPresent();
    }

    @Test
    void H2_the_quote_that_is_issued_ends_it() {
        move("DISCOVER", "PROPOSE");
        String quote = draft(ADA, deal.dealId(), line(product("10"), 1));
        assertThat(owed(ADA)).isPresent();
        issue(ADA, quote);
        assertThat(owed(ADA)).isEmpty();
        assertThat(clocks()).isZero();
    }

    @Test
    void who_has_a_quote_that_holds_waits_for_none() {
        issue(ADA, draft(ADA, deal.dealId(), line(product("10"), 1)));
        move("DISCOVER", "PROPOSE");
        assertThat(owed(ADA)).isEmpty();
        assertThat(clocks()).isZero();
    }

    @Test
    void goes_on_while_the_deal_is_in_those_stages_and_ends_with_them() {
        move("DISCOVER", "PROPOSE");
        move("PROPOSE", "NEGOTIATE");
        assertThat(owed(ADA)).isPresent();
        move("NEGOTIATE", "DISCOVER");
        assertThat(owed(ADA)).isEmpty();
        assertThat(clocks()).isZero();
        await().untilAsserted(() -> assertThat(
                        Broker.events(ContractEvent.TOPIC, deal.dealId().toString()))
                .singleElement()
                .isInstanceOf(QuoteNotDue.class));
    }

    @Test
    void a_deal_that_is_lost_owes_nothing() {
        move("DISCOVER", "PROPOSE");
        hear(new DealLost(
                Uuid7.next(),
                NOW,
                "east",
                deal.dealId(),
                deal.accountId(),
                ADA.id(),
                "price",
                LocalDate.parse("2026-01-05")));
        assertThat(owed(ADA)).isEmpty();
        assertThat(clocks()).isZero();
    }

    private void move(String from, String to) {
        hear(new DealStageChanged(Uuid7.next(), NOW, "east", deal.dealId(), deal.accountId(), ADA.id(), from, to));
    }

    private static void hear(AccountEvent event) {
        Broker.publish(event);
        await().until(() -> Given.applied(event));
    }

    private Optional<Map<String, Object>> owed(TestPeople person) {
        List<Map<String, Object>> items = as(person)
                .header("Accept-Language", "en")
                .queryParam("limit", 200)
                .get("/api/quotes/owed")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .filter(item -> deal.dealId().toString().equals(item.get("dealId")))
                .findFirst();
    }

    private void runOut(String kind) {
        Rows.execute(
                "update deadline set wake_at = '2000-01-01' where state = 'OPEN' and kind = '%s' and subject = '%s'"
                        .formatted(kind, deal.dealId()));
    }

    private long clocks() {
        return Rows.count("select count(*) from deadline where state = 'OPEN' and subject = ?", deal.dealId());
    }
}
