package io.kaituo.e2e.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaituo.e2e.world.World;
import io.kaituo.local.Home;
import io.kaituo.local.Progress;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** {@code ./kaituo bench}: measures a Kaituo of its own beside baselines of the same run, so that only ratios count and a noisy machine does not. */
public final class Bench {

    private Bench() {}

    /**
     * Durations may be shortened for a try: {@code --warm-up 5 --round 3 --rounds 2}, in seconds; so may the crowds of P3 and
     * P4: {@code --open-deadlines 100000 --leads 100000}. {@code --only P3} measures that alone.
     */
    public static void main(String[] given) throws Exception {
        Plan plan = Plan.of(List.of(given));
        Path checkout = Home.of(System.getenv()).checkout();
        Vertx vertx = Vertx.vertx();
        try (World world = World.in(checkout.resolve(".kaituo/bench/world"), UnaryOperator.identity(), new Spoken())) {
            ObjectNode results = new ObjectMapper().createObjectNode();
            results.put("at", Instant.now().toString());
            results.put("processors", Runtime.getRuntime().availableProcessors());
            if (plan.includes("P1")) {
                results.set("P1", new Creation(world, vertx, plan).measure());
            }
            if (plan.includes("P2")) {
                results.set("P2", new Propagation(world, vertx, plan).measure());
            }
            if (plan.includes("P3")) {
                results.set("P3", new DueDeadlines(world, vertx, plan).measure());
            }
            if (plan.includes("P4")) {
                results.set("P4", new Finding(world, vertx, plan).measure());
            }
            if (plan.includes("P6")) {
                results.set("P6", new FileImport(world).measure());
            }
            if (plan.includes("ladder")) {
                results.set("ladder", new ApprovalLadder(world).measure());
            }
            Table.print(results);
            System.out.println("\n" + keep(results, checkout));
        } finally {
            vertx.close();
        }
    }

    private static Path keep(ObjectNode results, Path checkout) throws IOException {
        String name = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmm")) + ".json";
        Path file = Files.createDirectories(checkout.resolve("bench/results")).resolve(name);
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), results);
        return file;
    }

    /**
     * How long everything takes.
     *
     * @param warmUp load before anything counts
     * @param round of one contender; the contenders take turns
     * @param rounds of each contender
     * @param openDeadlines among which P3 finds those that are due
     * @param leads among which P4 lists and searches
     * @param only the one to measure; empty for all
     */
    record Plan(Duration warmUp, Duration round, int rounds, int openDeadlines, long leads, String only) {

        static Plan of(List<String> given) {
            var options = new HashMap<>(Map.of(
                    "--warm-up",
                    "60",
                    "--round",
                    "15",
                    "--rounds",
                    "4",
                    "--open-deadlines",
                    "10000000",
                    "--leads",
                    "5000000",
                    "--only",
                    ""));
            for (int i = 0; i + 1 < given.size(); i++) {
                options.replace(given.get(i), given.get(i + 1));
            }
            return new Plan(
                    Duration.ofSeconds(Long.parseLong(options.get("--warm-up"))),
                    Duration.ofSeconds(Long.parseLong(options.get("--round"))),
                    Integer.parseInt(options.get("--rounds")),
                    Integer.parseInt(options.get("--open-deadlines")),
                    Long.parseLong(options.get("--leads")),
                    options.get("--only"));
        }

        boolean includes(String name) {
            return only.isEmpty() || only.equals(name);
        }
    }

    private static final class Spoken implements Progress {
        @Override
        public void at(String component, String stage) {}

        @Override
        public void done(String component, Duration elapsed, boolean wasRunning) {
            System.out.println(component + " " + elapsed.toSeconds() + " s");
        }
    }
}
