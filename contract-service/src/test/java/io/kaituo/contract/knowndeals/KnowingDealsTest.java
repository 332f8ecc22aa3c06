package io.kaituo.contract.knowndeals;

import static io.kaituo.contract.Given.applied;
import static io.kaituo.contract.Given.contract;
import static io.kaituo.contract.Given.drafting;
import static io.kaituo.contract.Given.opened;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.kaituo.contract.Given;
import io.kaituo.events.AccountEvent;
import io.kaituo.events.AccountEvent.AccountChanged;
import io.kaituo.events.AccountEvent.DealChanged;
import io.kaituo.events.AccountEvent.DealOpened;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnowingDealsTest {

    private final DealOpened opened = opened(ADA);

    @BeforeEach
    void rules() {
        GivenPlaybook.in("east", Given.CUSTOMER_FIRST);
    }

    @Test
    void changes_nothing_when_an_event_comes_twice() {
        told(opened);
        told(changed(opened, "Crane control II", ADA.id()));
        Broker.publish(opened);
        told(opened(BEN));
        drafting(ADA, contract(opened.dealId())).then().statusCode(201).body("dealName", is("Crane control II"));
        assertThat(Rows.count("select count(*) from known_deal where id = ?", opened.dealId()))
                .isOne();
    }

    @Test
    void knows_the_latest_name_whichever_stream_brought_it_first() {
        told(renamed(opened, "Harbour Works Group", opened.at().plusSeconds(1)));
        told(opened);
        drafting(ADA, contract(opened.dealId())).then().body("accountName", is("Harbour Works Group"));
    }

    @Test
    void shows_contracts_under_todays_names_and_owner() {
        told(opened);
        String contract = drafting(ADA, contract(opened.dealId())).path("id");
        var renamed = renamed(opened, "Harbour Works Group", Instant.now());
        told(renamed);
        Broker.publish(renamed);
        told(changed(opened, "Crane control II", BEN.id()));
        as(BEN).get("/api/contracts/{id}", contract)
                .then()
                .statusCode(200)
                .body("dealName", is("Crane control II"))
                .body("accountName", is("Harbour Works Group"))
                .body("ownerName", is("Ben Test"))
                .body("revision", is(1))
                .body("version", is(2));
        as(ADA).get("/api/contracts/{id}", contract).then().statusCode(404);
    }

    @Test
    void goes_on_after_an_event_that_makes_no_sense() {
        var broken = opened(ADA);
        Broker.publishBroken(broken, "{\"dealId\": \"no uuid\"}");
        await().until(() -> Rows.count("select count(*) from parked_event where event_id = ?", broken.id()) == 1);
        told(opened);
        drafting(ADA, contract(opened.dealId())).then().statusCode(201);
    }

    private static void told(AccountEvent event) {
        Broker.publish(event);
        await().until(() -> applied(event));
    }

    private static DealChanged changed(DealOpened deal, String name, String owner) {
        return new DealChanged(
                Uuid7.next(), Instant.now(), deal.region(), deal.dealId(), deal.accountId(), name, owner, null);
    }

    private static AccountChanged renamed(DealOpened deal, String name, Instant at) {
        return new AccountChanged(Uuid7.next(), at, deal.region(), deal.accountId(), name, ADA.id());
    }
}
