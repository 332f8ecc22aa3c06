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
class SupervisionTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path temporary;

    private RunDirectory run;
    private Supervision supervision;

    @BeforeEach
    void aSleeperIsWanted() {
        run = new RunDirectory(temporary.resolve("run")).create();
        supervision = new Supervision(run, temporary.resolve("supervisor.log"));
        run.want(new Launch(
                "sleeper",
                1,
                List.of("sleep", "60"),
                Map.of(),
                temporary.resolve("sleeper.log"),
                Optional.empty(),
                new Ending("TERM", Duration.ofSeconds(5)),
                "1"));
    }

    @AfterEach
    void leaveNobodyBehind() {
        supervision.end();
        run.seen("sleeper").flatMap(Observation::process).ifPresent(process -> process.signal("KILL"));
    }

    @Test
    void a_killed_supervisor_is_replaced_and_its_child_lives_on() {
        ProcessIdentity first = supervision.ensure();
        ProcessIdentity sleeper = awaitSleeper();
        first.signal("KILL");
        await().until(() -> !first.alive());

        ProcessIdentity second = supervision.ensure();

        assertThat(second).isNotEqualTo(first);
        assertThat(sleeper.alive()).isTrue();
        sleeper.signal("KILL");
        await().atMost(SOON).until(() -> !awaitSleeper().equals(sleeper));
        run.unwant("sleeper");
        await().atMost(SOON).until(() -> run.seen("sleeper").isEmpty());
    }

    @Test
    void is_not_started_twice() {
        assertThat(supervision.ensure()).isEqualTo(supervision.ensure());
    }

    private ProcessIdentity awaitSleeper() {
        return await().atMost(SOON)
                .until(
                        () -> run.seen("sleeper").filter(Observation::alive).flatMap(Observation::process),
                        Optional::isPresent)
                .orElseThrow();
    }
}
