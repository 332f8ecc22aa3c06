package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.item;
import static io.kaituo.notification.inbox.GivenNews.items;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.GONE;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.ContestEvent.OwnershipDecided;
import io.kaituo.events.FirstContactEvent.LeadContacted;
import io.kaituo.events.LeadCareEvent.LeadGraded;
import io.kaituo.events.LeadCareEvent.LeadJudgementDue;
import io.kaituo.events.LeadCareEvent.LeadScored;
import io.kaituo.events.LeadCareEvent.LeadTouchDue;
import io.kaituo.events.LeadCareEvent.LeadTouchSkipped;
import io.kaituo.events.LeadEndEvent.LeadConverted;
import io.kaituo.events.LeadEndEvent.LeadDisqualified;
import io.kaituo.events.LeadEvent;
import io.kaituo.events.LeadOwnerEvent.LeadPooled;
import io.kaituo.events.LeadOwnerEvent.LeadReassigned;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeadCareNewsTest {

    private static final Instant DUE = Instant.parse("2026-03-02T10:00:00Z");

    private final UUID lead = UUID.randomUUID();

    @Test
    void R2_7_tells_the_owner_that_a_touch_is_due() {
        arrive(touchDue(ADA));
        assertThat(item(ADA, lead))
                .containsEntry("kind", "TOUCH_DUE")
                .containsEntry("title", "Be in touch again: Harbour")
                .containsEntry("actions", List.of("contact", "skip"))
                .extractingByKey("why")
                .asString()
                .contains("2026-03-02 (Mon) 18:00");
        assertThat(items(MIA, lead)).isEmpty();
    }

    @Test
    void tells_those_above_an_owner_who_left() {
        arrive(touchDue(GONE));
        assertThat(item(MIA, lead)).containsEntry("kind", "TOUCH_DUE");
    }

    @Test
    void a_contact_and_a_skipped_touch_close_it() {
        arrive(touchDue(ADA));
        arrive(new LeadContacted(Uuid7.next(), now(), "east", lead, ADA.id(), false));
        assertThat(item(ADA, lead)).containsEntry("status", "CLOSED");
        arrive(touchDue(BEN));
        arrive(new LeadTouchSkipped(Uuid7.next(), now(), "east", lead, BEN.id(), UUID.randomUUID(), "Away", null));
        assertThat(item(BEN, lead)).containsEntry("status", "CLOSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCORE", "GRADE"})
    void R2_6_R4_2_asks_for_another_judgement_until_there_is_one(String judgement) {
        arrive(judgementDue(judgement));
        assertThat(item(ADA, lead))
                .containsEntry("kind", "JUDGEMENT_DUE")
                .containsEntry("status", "OPEN")
                .containsEntry("actions", List.of(judgement.toLowerCase(java.util.Locale.ROOT)));
        arrive(judged(judgement.equals("SCORE") ? "GRADE" : "SCORE"));
        assertThat(item(ADA, lead)).containsEntry("status", "OPEN");
        arrive(judged(judgement));
        assertThat(item(ADA, lead)).containsEntry("status", "CLOSED");
    }

    @Test
    void goes_with_the_lead_to_its_new_owner() {
        arrive(touchDue(ADA));
        arrive(judgementDue("GRADE"));
        arrive(reassigned(ADA, BEN));
        assertThat(items(ADA, lead))
                .filteredOn(item -> !item.get("kind").equals("LEAD_REASSIGNED"))
                .extracting(item -> item.get("status"))
                .containsExactly("CLOSED", "CLOSED");
        assertThat(items(BEN, lead))
                .extracting(item -> item.get("kind") + " " + item.get("status"))
                .containsExactlyInAnyOrder("LEAD_REASSIGNED OPEN", "TOUCH_DUE OPEN", "JUDGEMENT_DUE OPEN");
    }

    @Test
    void comes_back_with_the_lead_and_is_told_once_to_whom_has_it_already() {
        arrive(touchDue(ADA));
        arrive(reassigned(ADA, BEN));
        arrive(reassigned(BEN, ADA));
        assertThat(touches(ADA)).containsExactlyInAnyOrder("OPEN", "CLOSED");
        assertThat(touches(BEN)).containsExactly("CLOSED");
        arrive(new OwnershipDecided(
                Uuid7.next(),
                now(),
                "east",
                lead,
                UUID.randomUUID(),
                "Harbour",
                ADA.id(),
                List.of(),
                List.of(),
                MIA.id(),
                "first",
                now(),
                null,
                null));
        assertThat(touches(ADA)).containsExactlyInAnyOrder("OPEN", "CLOSED");
    }

    @ParameterizedTest
    @MethodSource("ends")
    void ends_with_the_lead(Function<UUID, LeadEvent> end) {
        arrive(touchDue(ADA));
        arrive(judgementDue("SCORE"));
        arrive(end.apply(lead));
        assertThat(items(ADA, lead))
                .filteredOn(item -> List.of("TOUCH_DUE", "JUDGEMENT_DUE").contains(item.get("kind")))
                .extracting(item -> item.get("status"))
                .containsExactly("CLOSED", "CLOSED");
    }

    static Stream<Function<UUID, LeadEvent>> ends() {
        return Stream.of(
                lead -> new LeadPooled(Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), "recycled"),
                lead -> new LeadDisqualified(
                        Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), ADA.id(), "no need", null),
                lead -> new LeadConverted(
                        Uuid7.next(),
                        now(),
                        "east",
                        lead,
                        "Harbour",
                        ADA.id(),
                        ADA.id(),
                        UUID.randomUUID(),
                        null,
                        UUID.randomUUID()));
    }

    private List<Object> touches(TestPeople person) {
        return items(person, lead).stream()
                .filter(item -> item.get("kind").equals("TOUCH_DUE"))
                .map(item -> item.get("status"))
                .toList();
    }

    private LeadReassigned reassigned(TestPeople from, TestPeople to) {
        return new LeadReassigned(
                Uuid7.next(), now(), "east", lead, "Harbour", from.id(), to.id(), MIA.id(), "away", DUE, null);
    }

    private LeadTouchDue touchDue(TestPeople owner) {
        return new LeadTouchDue(Uuid7.next(), now(), "east", lead, "Harbour", owner.id(), UUID.randomUUID(), DUE);
    }

    private LeadJudgementDue judgementDue(String judgement) {
        return new LeadJudgementDue(Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), judgement, DUE);
    }

    private LeadEvent judged(String judgement) {
        return judgement.equals("SCORE")
                ? new LeadScored(
                        Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), BigDecimal.TEN, null, true, ADA.id())
                : new LeadGraded(Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), "B", "C", true, ADA.id());
    }
}
