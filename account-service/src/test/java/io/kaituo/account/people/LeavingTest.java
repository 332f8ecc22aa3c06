package io.kaituo.account.people;

import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.GONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kaituo.events.PeopleEvent;
import io.kaituo.events.PeopleEvent.PersonLeft;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.OnVertx;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "account"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeavingTest {

    @Inject
    NoticeLeavers leavers;

    @Test
    void a_disabled_account_is_a_leaver_and_told_once_whoever_compares() throws InterruptedException {
        await().untilAsserted(() -> assertThat(left(GONE.id())).isNotEmpty());
        compareThreefold();
        assertThat(left(GONE.id())).hasSize(1).allSatisfy(event -> {
            assertThat(event.name()).isEqualTo("Gone Test");
            assertThat(event.region()).isEqualTo("east");
        });
        assertThat(left(ADA.id())).isEmpty();
    }

    @Test
    void somebody_the_directory_no_longer_shows_has_left_too_and_once() throws InterruptedException {
        String vanished = "id-" + UUID.randomUUID();
        await().until(() -> Rows.count("select count(*) from staff where region = 'east'") > 0);
        Rows.execute("insert into staff (region, person_id) values ('east', '" + vanished + "')");
        compareThreefold();
        await().untilAsserted(() -> assertThat(left(vanished)).hasSize(1));
        compareThreefold();
        assertThat(Rows.count("select count(*) from outbox where key = ?", vanished))
                .isOne();
    }

    @Test
    void who_came_back_works_here_again() throws InterruptedException {
        await().until(() -> Rows.count("select count(*) from staff where person_id = ?", ADA.id()) > 0);
        Rows.execute("update staff set left_at = now() where person_id = '" + ADA.id() + "'");
        compareThreefold();
        assertThat(Rows.count("select count(*) from staff where person_id = ? and left_at is null", ADA.id()))
                .isOne();
        assertThat(left(ADA.id())).isEmpty();
    }

    private void compareThreefold() throws InterruptedException {
        var replicas = Executors.newFixedThreadPool(3);
        try {
            replicas.invokeAll(Collections.nCopies(3, (Callable<Void>) () -> OnVertx.await(leavers::compare)));
        } finally {
            replicas.shutdown();
        }
    }

    private static List<PersonLeft> left(String person) {
        return Broker.events(PeopleEvent.TOPIC, person).stream()
                .filter(PersonLeft.class::isInstance)
                .map(PersonLeft.class::cast)
                .toList();
    }
}
