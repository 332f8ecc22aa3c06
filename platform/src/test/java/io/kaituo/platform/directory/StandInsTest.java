package io.kaituo.platform.directory;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kaituo.events.PeopleEvent.PersonDelegated;
import io.kaituo.events.PeopleEvent.PersonDelegationCancelled;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Mia leads Ada and Ben; while she is away somebody decides in her place. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "sample"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandInsTest {

    private final UUID delegation = UUID.randomUUID();
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    Directory directory;

    @AfterEach
    void everybody_is_back() {
        cancelled();
        await().until(() -> directory.principalsOf(MAX.id()).isEmpty()
                && directory.principalsOf(BEN.id()).isEmpty());
    }

    @Test
    void D23_who_stands_in_sees_the_team_and_is_told_what_its_manager_is_told() {
        String note = as(ADA).body(Map.of("text", "Whose?")).post("/api/notes").path("id");
        as(MAX).get("/api/notes/{id}", note).then().statusCode(404);
        delegated(MAX, today, today);
        await().untilAsserted(() -> as(MAX).get("/api/notes/{id}", note).then().statusCode(200));
        assertThat(managers(ADA)).containsExactlyInAnyOrder(MIA.id(), MAX.id());
        assertThat(managers(CLEO)).containsExactly(MAX.id());
        cancelled();
        await().untilAsserted(() -> as(MAX).get("/api/notes/{id}", note).then().statusCode(404));
        assertThat(managers(ADA)).containsExactly(MIA.id());
    }

    @Test
    void D23_a_rep_who_stands_in_may_do_what_a_manager_may_but_does_not_lead_themselves() {
        String note = as(ADA).body(Map.of("text", "Whose?")).post("/api/notes").path("id");
        as(BEN).get("/api/notes/{id}", note).then().statusCode(404);
        delegated(BEN, today, today.plusDays(1));
        await().until(() -> !directory.principalsOf(BEN.id()).isEmpty());
        as(BEN).get("/api/notes/{id}", note).then().statusCode(200);
        assertThat(managers(BEN)).containsExactly(MIA.id());
        assertThat(managers(ADA)).containsExactlyInAnyOrder(MIA.id(), BEN.id());
    }

    @Test
    void D23_only_on_the_days_that_were_named() {
        delegated(MAX, today.plusDays(1), today.plusDays(2));
        var other = UUID.randomUUID();
        delegated(other, BEN, today, today);
        await().until(() -> !directory.principalsOf(BEN.id()).isEmpty());
        assertThat(directory.principalsOf(MAX.id())).isEmpty();
        Broker.publish(new PersonDelegationCancelled(Uuid7.next(), now(), "east", MIA.id(), other));
    }

    private List<String> managers(TestPeople person) {
        return directory.managersOf(person.id()).stream().map(Person::id).toList();
    }

    private void delegated(TestPeople delegate, LocalDate from, LocalDate to) {
        delegated(delegation, delegate, from, to);
    }

    private static void delegated(UUID id, TestPeople delegate, LocalDate from, LocalDate to) {
        Broker.publish(new PersonDelegated(Uuid7.next(), now(), "east", MIA.id(), id, delegate.id(), from, to));
    }

    private void cancelled() {
        Broker.publish(new PersonDelegationCancelled(Uuid7.next(), now(), "east", MIA.id(), delegation));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
