package io.kaituo.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.e2e.crash.Observations.Command;
import io.kaituo.e2e.crash.Storm.Team;
import io.kaituo.e2e.world.OneWorld;
import io.kaituo.e2e.world.PublishedPlaybook;
import io.kaituo.e2e.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** People go on working while every process they need is killed once; afterwards nothing is lost, doubled or half done. */
@Order(Integer.MAX_VALUE)
@ExtendWith(OneWorld.class)
class CrashSmoke {

    private static final String REGION = "west";
    private static final List<Team> TEAMS = List.of(
            new Team("celia.rouche", List.of("vicki.laflamme", "rosalina.dieter", "hayden.neloms")),
            new Team("summer.sewald", List.of("james.ascencio", "kary.hendrixson", "kami.bicknell")));

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void invariants_hold_after_kill_9_of_every_process(World world) throws Exception {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
        int commands = Integer.getInteger("commands", 300);
        System.out.println("CrashSmoke with -Dseed=" + seed);
        PublishedPlaybook.in(REGION, StormPlaybook.DOCUMENT, world);

        var reaper = new Reaper(world.stack(), seed);
        List<Command> history = storm(world, reaper, seed, commands);

        var healing = new Healing(world);
        healing.await();
        var seen = new Witness(world, REGION).observe(history, reaper.away());
        System.out.println(summary(seen));
        assertThat(violations(seen)).as("with -Dseed=%d", seed).isEmpty();
        assertThat(healing.parked()).as("events set aside").isZero();
        assertThat(history).hasSize(commands);
        assertThat(List.of("contract.signed.v1", "lead.first-contact-overdue.v1"))
                .as("a storm without them proves nothing, with -Dseed=%d", seed)
                .allSatisfy(type -> assertThat(seen.events(type)).isNotEmpty());
    }

    private static List<Command> storm(World world, Reaper reaper, long seed, int commands) throws Exception {
        var storm = new Storm(world, seed, commands);
        var threads = Executors.newSingleThreadExecutor();
        try {
            var reaped = threads.submit(() -> reaper.reap(storm::finished, commands));
            List<Command> history = storm.rage(TEAMS);
            reaped.get(3, TimeUnit.MINUTES);
            assertThat(reaper.victims())
                    .allSatisfy(victim ->
                            assertThat(world.stack().seen(victim).restarts()).isPositive());
            return history;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> violations(Observations seen) {
        var found = new ArrayList<String>();
        for (Invariant invariant : Invariant.ALL) {
            invariant.violations(seen).forEach(violation -> found.add(invariant.claim() + "\n      " + violation));
        }
        return found;
    }

    private static String summary(Observations seen) {
        return seen.commands().size() + " commands, " + seen.events().size() + " events ("
                + (seen.topics().size() - seen.events().size()) + " told twice), "
                + seen.events("contract.signed.v1").size() + " signatures, "
                + seen.followUps().size() + " follow-ups, "
                + seen.events("lead.first-contact-overdue.v1").size() + " overdue leads";
    }
}
