package io.kaituo.notification.feed;

import static io.kaituo.notification.feed.GivenFeed.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.feed.DealState.ContractState;
import io.kaituo.notification.feed.DealStream.Entry;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DealStreamTest {

    private final GivenFeed given = new GivenFeed("east");
    private final DealStream stream = new DealStream(given.deal, 41, DealState.UNKNOWN);

    @Test
    void numbers_what_it_tells() {
        assertThat(tell(given.opened()).sequence()).isEqualTo(42);
        assertThat(tell(given.moved("1", "2")).sequence()).isEqualTo(43);
        assertThat(stream.lastSequence()).isEqualTo(43);
    }

    @Test
    void writes_one_line_of_CloudEvents() throws JsonProcessingException {
        var cause = given.won();
        var entry = tell(cause);
        var message = new ObjectMapper().readTree(entry.body());
        assertThat(entry.body()).doesNotContain("\n").startsWith("{\"specversion\":\"1.0\",\"id\":\"" + entry.id());
        assertThat(message.get("type").asText()).isEqualTo("deal.won.v1");
        assertThat(message.get("source").asText()).isEqualTo("/kaituo/notification-service");
        assertThat(message.get("subject").asText()).isEqualTo(given.deal.toString());
        assertThat(message.get("time").asText()).isEqualTo(cause.at().toString());
        assertThat(message.get("datacontenttype").asText()).isEqualTo("application/json");
        assertThat(message.get("region").asText()).isEqualTo("east");
        assertThat(message.get("sequence").asLong()).isEqualTo(42);
        assertThat(message.get("causationid").asText()).isEqualTo(cause.id().toString());
        assertThat(message.get("data").get("amount").get("amount").asText()).isEqualTo("1000.00");
    }

    @Test
    void gives_every_event_an_id_that_tells_its_time() {
        var id = tell(given.opened()).id();
        assertThat(id.version()).isEqualTo(7);
        assertThat(tell(given.won()).id()).isNotEqualTo(id);
    }

    @Test
    void adds_up_to_the_deal_as_it_is() {
        tell(given.opened());
        tell(given.moved("1", "4"));
        tell(given.changed("Two cranes"));
        assertThat(stream.state())
                .returns("Harbour Ltd", DealState::accountName)
                .returns("Two cranes", DealState::name)
                .returns("4", DealState::stage)
                .returns("OPEN", DealState::status)
                .returns(Money.yuan("950.00"), DealState::amount);
    }

    @Test
    void adds_up_to_its_outcome_and_takes_it_back() {
        tell(given.opened());
        tell(given.won());
        assertThat(stream.state()).returns("WON", DealState::status).returns(DAY, DealState::closedOn);
        tell(given.reopened("again"));
        assertThat(stream.state()).returns("OPEN", DealState::status).returns(null, DealState::closedOn);
        tell(given.lost("price"));
        assertThat(stream.state()).returns("LOST", DealState::status).returns(Money.yuan("1000.00"), DealState::amount);
    }

    @Test
    void adds_up_to_its_contracts() {
        tell(given.submitted());
        assertThat(stream.state().contracts()).extracting(ContractState::status).containsExactly("IN_APPROVAL");
        tell(given.approved());
        assertThat(stream.state().contracts()).extracting(ContractState::status).containsExactly("APPROVED");
        tell(given.signed());
        var amendment = Uuid7.next();
        tell(given.amended(amendment));
        assertThat(stream.state().contracts())
                .containsExactly(contract(given.contract, "C-7", "SIGNED"), contract(amendment, "C-7-A1", "SIGNED"));
        tell(given.voided("typo"));
        assertThat(stream.state().contracts()).extracting(ContractState::status).containsExactly("VOIDED", "SIGNED");
    }

    @Test
    void is_not_changed_by_what_follows_a_signature() {
        tell(given.signed());
        var before = stream.state();
        tell(given.scheduled());
        tell(given.reached());
        assertThat(stream.state()).isEqualTo(before);
    }

    private static ContractState contract(UUID id, String number, String status) {
        return new ContractState(id, number, status, Money.yuan("1200.00"), DAY, DAY.plusYears(2), DAY);
    }

    private Entry tell(IntegrationEvent event) {
        var known = new Known(stream.state(), Known.NO_CONTRACT);
        return stream.tell(Translations.of(event).orElseThrow().tell(event, known), event);
    }
}
