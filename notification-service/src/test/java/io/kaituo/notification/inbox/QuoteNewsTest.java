package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.items;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.GONE;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.Money;
import io.kaituo.events.QuoteEvent;
import io.kaituo.events.QuoteEvent.QuoteAccepted;
import io.kaituo.events.QuoteEvent.QuoteDeclined;
import io.kaituo.events.QuoteEvent.QuoteExpired;
import io.kaituo.events.QuoteEvent.QuoteExpiresSoon;
import io.kaituo.events.QuoteEvent.QuoteSuperseded;
import io.kaituo.events.QuoteEvent.QuoteWithdrawn;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuoteNewsTest {

    private static final Instant UNTIL = Instant.parse("2026-03-02T10:00:00Z");
    private static final String NUMBER = "EAST-Q-2026-00007";

    @Test
    void R2_8_tells_the_owner_that_a_quote_will_not_hold_much_longer() {
        var quote = UUID.randomUUID();
        arrive(soon(quote, ADA));
        assertThat(items(ADA, quote)).singleElement().satisfies(item -> assertThat(item)
                .containsEntry("kind", "QUOTE")
                .containsEntry("title", "Quote EAST-Q-2026-00007 expires soon")
                .containsEntry("why", "Harbour has not answered; the price holds until 2026-03-02 (Mon) 18:00.")
                .containsEntry("actions", List.of("answer")));
        assertThat(items(MIA, quote)).isEmpty();
    }

    @Test
    void tells_those_above_an_owner_who_left() {
        var quote = UUID.randomUUID();
        arrive(soon(quote, GONE));
        assertThat(items(MIA, quote)).hasSize(1);
    }

    @Test
    void whatever_becomes_of_it_nobody_has_to_wait_for_an_answer() {
        for (var end : ends().toList()) {
            arrive(soon(end.quoteId(), ADA));
            arrive(end);
            assertThat(items(ADA, end.quoteId()))
                    .as(end.type())
                    .filteredOn(item -> item.get("title").equals("Quote " + NUMBER + " expires soon"))
                    .extracting(item -> item.get("status"))
                    .containsExactly("CLOSED");
        }
    }

    @Test
    void tells_the_owner_that_it_was_accepted_or_has_expired() {
        var quote = UUID.randomUUID();
        arrive(accepted(quote));
        assertThat(items(ADA, quote)).singleElement().satisfies(item -> assertThat(item)
                .containsEntry("title", "Quote EAST-Q-2026-00007 was accepted")
                .containsEntry("why", "Harbour takes it at CNY 900.00; the contract can be drafted.")
                .containsEntry("actions", List.of("contract")));
        var other = UUID.randomUUID();
        arrive(expired(other));
        assertThat(items(ADA, other))
                .extracting(item -> item.get("title"))
                .containsExactly("Quote EAST-Q-2026-00007 has expired");
    }

    private static Stream<QuoteEvent> ends() {
        return Stream.of(
                accepted(UUID.randomUUID()),
                expired(UUID.randomUUID()),
                new QuoteDeclined(
                        Uuid7.next(),
                        now(),
                        "east",
                        UUID.randomUUID(),
                        NUMBER,
                        UUID.randomUUID(),
                        "Harbour",
                        ADA.id(),
                        "too dear"),
                new QuoteSuperseded(
                        Uuid7.next(), now(), "east", UUID.randomUUID(), NUMBER, UUID.randomUUID(), UUID.randomUUID()),
                new QuoteWithdrawn(
                        Uuid7.next(), now(), "east", UUID.randomUUID(), NUMBER, UUID.randomUUID(), ADA.id(), "wrong"));
    }

    private static QuoteExpiresSoon soon(UUID quote, TestPeople owner) {
        return new QuoteExpiresSoon(
                Uuid7.next(), now(), "east", quote, NUMBER, UUID.randomUUID(), "Harbour", owner.id(), UNTIL);
    }

    private static QuoteAccepted accepted(UUID quote) {
        return new QuoteAccepted(
                Uuid7.next(),
                now(),
                "east",
                quote,
                NUMBER,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Harbour",
                ADA.id(),
                Money.yuan("900.00"));
    }

    private static QuoteExpired expired(UUID quote) {
        return new QuoteExpired(Uuid7.next(), now(), "east", quote, NUMBER, UUID.randomUUID(), "Harbour", ADA.id());
    }
}
