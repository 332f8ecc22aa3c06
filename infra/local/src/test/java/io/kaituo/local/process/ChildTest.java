package io.kaituo.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChildTest {
    private static final String STUBBORN = "trap '' TERM; while :; do sleep 0.1; done";

    @TempDir
    Path temporary;

    private RunDirectory run;
    private Child child;

    @BeforeEach
    void wantNothingYet() {
        run = new RunDirectory(temporary.resolve("run")).create();
        child = new Child(run, "sleeper");
    }

    @AfterEach
    void leaveNobodyBehind() {
        run.seen("sleeper").flatMap(Observation::process).ifPresent(process -> process.signal("KILL"));
    }

    @Test
    void starts_what_is_wanted_and_leaves_it_alone() {
        Launch launch = launch("1", "sleep", "60");
        child.tend(Optional.of(launch));
        Observation started = seen();
        child.tend(Optional.of(launch));
        assertThat(seen()).isEqualTo(started);
        assertThat(run.runs(launch)).isTrue();
        assertThat(run.runs(launch("2", "sleep", "60"))).isFalse();
    }

    @Test
    void brings_back_what_was_killed_and_counts_it() {
        Launch launch = launch("1", "sleep", "60");
        child.tend(Optional.of(launch));
        long first = pid();
        seen().process().orElseThrow().signal("KILL");
        await().until(() -> {
            child.tend(Optional.of(launch));
            return seen().alive() && pid() != first;
        });
        assertThat(seen().restarts()).isEqualTo(1);
        assertThat(seen().trouble()).isEqualTo("exit code 137");
    }

    @Test
    void says_why_something_cannot_be_started() {
        child.tend(Optional.of(launch("1", "/no/such/programme")));
        assertThat(seen().alive()).isFalse();
        assertThat(seen().trouble()).contains("/no/such/programme");
    }

    @Test
    void starts_anew_what_is_wanted_differently() {
        child.tend(Optional.of(launch("1", "sleep", "60")));
        long first = pid();
        Launch rebuilt = launch("2", "sleep", "60");
        await().until(() -> {
            child.tend(Optional.of(rebuilt));
            return seen().alive() && pid() != first;
        });
        assertThat(seen().restarts()).isZero();
    }

    @Test
    void ends_and_forgets_what_is_no_longer_wanted() {
        child.tend(Optional.of(launch("1", "sleep", "60")));
        ProcessIdentity process = seen().process().orElseThrow();
        await().until(() -> !child.tend(Optional.empty()));
        assertThat(process.alive()).isFalse();
        assertThat(run.seen("sleeper")).isEmpty();
    }

    @Test
    void kills_what_does_not_end_within_its_grace() {
        child.tend(Optional.of(launch("1", "sh", "-c", STUBBORN)));
        ProcessIdentity process = seen().process().orElseThrow();
        await().atMost(Duration.ofSeconds(10)).until(() -> !child.tend(Optional.empty()));
        assertThat(process.alive()).isFalse();
    }

    @Test
    void a_successor_finds_a_process_that_was_never_written_down() {
        Launch launch = launch("1", "sleep", "60");
        run.want(launch);
        child.tend(Optional.of(launch));
        long first = pid();
        run.forget("sleeper");
        var successor = new Child(run, "sleeper");
        successor.adopt();
        assertThat(pid()).isEqualTo(first);
        assertThat(run.runs(launch)).isTrue();
    }

    @Test
    void waits_longer_with_every_failure_in_a_row_but_never_longer_than_half_a_minute() {
        assertThat(List.of(0, 1, 2, 3, 20))
                .extracting(Child::pause)
                .extracting(Duration::toMillis)
                .containsExactly(0L, 500L, 1000L, 2000L, 30_000L);
    }

    private Launch launch(String version, String... command) {
        return new Launch(
                "sleeper",
                1,
                List.of(command),
                Map.of("COLOUR", "red"),
                temporary.resolve("sleeper.log"),
                Optional.empty(),
                new Ending("TERM", Duration.ofMillis(300)),
                version);
    }

    private Observation seen() {
        return run.seen("sleeper").orElseThrow();
    }

    private long pid() {
        return seen().process().orElseThrow().pid();
    }
}
