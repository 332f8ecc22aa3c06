package io.kaituo.e2e.crash;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.kaituo.e2e.crash.Observations.Command;
import io.kaituo.e2e.crash.Observations.Outcome;
import io.kaituo.e2e.world.Answer;
import io.kaituo.e2e.world.Person;
import io.kaituo.e2e.world.World;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;

/** Some people at work at the same time who do not give up: what is not answered they ask again under the same key. */
final class Storm {

    private static final int PATIENCE_SECONDS = 90;
    private static final int PERCENT_ASKED_AGAIN = 10;

    private final World world;
    private final long seed;
    private final int commands;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private final List<Command> history = Collections.synchronizedList(new ArrayList<>());

    Storm(World world, long seed, int commands) {
        this.world = world;
        this.seed = seed;
        this.commands = commands;
    }

    /** Ends when every command was acknowledged, refused or given up. */
    List<Command> rage(List<Team> teams) throws InterruptedException, ExecutionException {
        var threads = Executors.newCachedThreadPool();
        try {
            var work = new ArrayList<Callable<Void>>();
            teams.forEach(team -> team.reps().forEach(rep -> work.add(() -> work(team, rep))));
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
            return List.copyOf(history);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Reps and who leads them, by user name. */
    record Team(String manager, List<String> reps) {

        String neighbourOf(String rep) {
            return reps.get((reps.indexOf(rep) + 1) % reps.size());
        }
    }

    int finished() {
        return finished.get();
    }

    private Void work(Team team, String rep) {
        var chance = new Random(seed + rep.hashCode());
        Person manager = world.person(team.manager());
        var desk = new Desk(world.person(rep), manager, world.idOf(team.neighbourOf(rep)), chance);
        for (int number = begun.incrementAndGet(); number <= commands; number = begun.incrementAndGet()) {
            perform(desk, desk.next(number), number);
            finished.incrementAndGet();
        }
        return null;
    }

    private void perform(Desk desk, Step step, int number) {
        String key = "storm-" + seed + "-" + number;
        Set<String> answers = new HashSet<>();
        Outcome outcome = Outcome.UNANSWERED;
        try {
            Answer answer = insist(step, key);
            outcome = answer.status() / 100 == 2 ? Outcome.ACKNOWLEDGED : Outcome.REFUSED;
            if (outcome == Outcome.ACKNOWLEDGED) {
                answers.add(answer.id().toString());
                if (desk.percent(PERCENT_ASKED_AGAIN)) {
                    answers.add(insist(step, key).id().toString());
                }
                desk.acknowledged(step, answer.json());
            } else {
                System.out.println("command " + number + " refused: " + answer);
            }
        } catch (ConditionTimeoutException givenUp) {
            System.out.println("command " + number + " given up: " + step);
        } finally {
            history.add(new Command(number, step.act(), step.target(), outcome, answers));
        }
    }

    private static Answer insist(Step step, String key) {
        return await().pollDelay(0, MILLISECONDS)
                .pollInterval(250, MILLISECONDS)
                .atMost(PATIENCE_SECONDS, SECONDS)
                .ignoreException(UncheckedIOException.class)
                .until(() -> step.by().post(step.path(), step.body(), key), Storm::isFinal);
    }

    /** A refusal that says when to try again is none, and neither is a service that is in trouble. */
    private static boolean isFinal(Answer answer) {
        return answer.status() < 500 && answer.header("Retry-After").isEmpty();
    }
}
