package io.kaituo.contract.contracts;

import static io.kaituo.contract.Given.contract;
import static io.kaituo.contract.Given.drafting;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kaituo.contract.Given;
import io.kaituo.events.AccountEvent;
import io.kaituo.events.AccountEvent.AccountChanged;
import io.kaituo.events.AccountEvent.DealOpened;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Contracts by what somebody types of their number, their deal's name or their customer's. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FindingContractsTest {

    private final String word = UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "stone";

    @BeforeEach
    void the_customer_seals_first() {
        GivenPlaybook.in("east", Given.CUSTOMER_FIRST);
        GivenPlaybook.in("north", Given.CUSTOMER_FIRST);
    }

    @Test
    void a_contract_is_found_by_customer_deal_and_number() {
        var drafted = drafting(ADA, contract(deal(ADA, word + "宏达贸易").dealId()));
        String id = drafted.path("id");
        String number = drafted.path("number");
        assertThat(found(ADA, word)).containsExactly(id);
        assertThat(found(ADA, word + " hdmy")).containsExactly(id);
        assertThat(found(ADA, word + " 宏達 升降机")).containsExactly(id);
        assertThat(found(ADA, number)).contains(id);
        assertThat(found(ADA, number.substring(number.lastIndexOf('-') + 1))).contains(id);
        assertThat(found(ADA, word + " 科技")).isEmpty();
    }

    @Test
    void it_follows_a_customer_that_changes_its_name() {
        var opened = deal(ADA, word + "贸易");
        String id = drafting(ADA, contract(opened.dealId())).path("id");
        told(new AccountChanged(
                Uuid7.next(),
                opened.at().plusSeconds(1),
                opened.region(),
                opened.accountId(),
                word + "rail",
                ADA.id()));
        assertThat(found(ADA, word + "rail")).containsExactly(id);
        assertThat(found(ADA, word + " 贸易")).isEmpty();
    }

    @Test
    void nobody_finds_what_they_do_not_see() {
        String id = drafting(ADA, contract(deal(ADA, word).dealId())).path("id");
        String foreign = drafting(NILS, contract(deal(NILS, word).dealId())).path("id");
        assertThat(found(BEN, word)).isEmpty();
        assertThat(found(NILS, word)).containsExactly(foreign);
        assertThat(found(DIRA, word)).containsExactlyInAnyOrder(id, foreign);
    }

    private static List<String> found(TestPeople person, String typed) {
        return as(person)
                .queryParam("q", typed)
                .get("/api/contracts")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static DealOpened deal(TestPeople owner, String account) {
        var opened = new DealOpened(
                Uuid7.next(),
                Instant.now(),
                owner.regions().get(0),
                Uuid7.next(),
                Uuid7.next(),
                account,
                "升降机改造",
                owner.id(),
                "proposal",
                null);
        told(opened);
        return opened;
    }

    private static void told(AccountEvent event) {
        Broker.publish(event);
        await("what account-service told").until(() -> Given.applied(event));
    }
}
