package io.kaituo.platform.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kaituo.events.PlaybookEvent.PlaybookActivated;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.OnVertx;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.kaituo.platform.web.Refused;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "sample"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaybooksTest {

    @Inject
    Playbooks playbooks;

    @Inject
    Transactions transactions;

    /** A section as some service would read it. */
    record Greeting(String words, int times) {}

    @Test
    void new_work_follows_the_latest_and_old_work_stays_on_its_version() {
        GivenPlaybook.in("south", "greeting: {words: Hello, times: 1}");
        var first = current("south").pinned();
        GivenPlaybook.in("south", "greeting: {words: {value: Welcome, origin: ours}, times: 2, origin: ours}");
        assertThat(greeting(current("south"))).isEqualTo(new Greeting("Welcome", 2));
        assertThat(greeting(in("south", () -> playbooks.pinned("south", first))))
                .isEqualTo(new Greeting("Hello", 1));
    }

    @Test
    void a_region_without_a_playbook_has_to_wait() {
        assertThatThrownBy(() -> current("nowhere")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("playbook.not-yet-known");
            assertThat(refused.retrySoon()).isTrue();
        });
        assertThatThrownBy(() -> in("nowhere", () -> playbooks.pinned("nowhere", new PlaybookVersion("any", 1))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_version_that_nobody_published_does_not_replace_the_current_one() {
        GivenPlaybook.in("west", "greeting: {words: Howdy, times: 1}");
        var stray = new PlaybookActivated(Uuid7.next(), Instant.now(), "west", "never-published", 9);
        Broker.publish(stray);
        await().until(() -> Rows.count("select count(*) from parked_event where event_id = ?", stray.id()) == 1);
        assertThat(greeting(current("west"))).isEqualTo(new Greeting("Howdy", 1));
        assertThat(Rows.count("select count(*) from playbook where region = 'west' and current"))
                .isOne();
        Rows.execute("delete from parked_event where event_id = '" + stray.id() + "'");
    }

    @Test
    void a_section_that_is_not_there_is_a_mistake() {
        GivenPlaybook.in("center", "greeting: {words: Hi, times: 1}");
        assertThatThrownBy(() -> current("center").section("farewell", Greeting.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("farewell")
                .hasMessageContaining("center");
    }

    private Playbook current(String region) {
        return in(region, () -> playbooks.of(region));
    }

    private Playbook in(String region, Supplier<Uni<Playbook>> found) {
        return OnVertx.await(() -> transactions.reading(Regions.only(region), found));
    }

    private static Greeting greeting(Playbook playbook) {
        return playbook.section("greeting", Greeting.class);
    }
}
