package io.kaituo.e2e.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaituo.e2e.world.World;
import io.kaituo.local.Home;
import io.kaituo.local.Progress;
import io.kaituo.local.Settings;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** {@code ./kaituo bench}: measures a Kaituo of its own beside baselines of the same run, so that only ratios count and a noisy machine does not. */
public final class Bench {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Bench() {}

    /**
     * Durations may be shortened for a try: {@code --warm-up 5 --round 3 --rounds 2}, in seconds; so may the crowds of P3 and
     * P4: {@code --open-deadlines 100000 --leads 100000}. {@code --only P3} or {@code --only P1,P2} measures
     * those alone.
     */
    public static void main(String[] given) throws Exception {
        Plan plan = Plan.of(List.of(given));
        Path checkout = Home.of(System.getenv()).checkout();
        Vertx vertx = Vertx.vertx();
        try (World world = World.in(checkout.resolve(".kaituo/bench/world"), Settings::forLongRun, new Spoken())) {
            ObjectNode results = JSON.createObjectNode();
            results.put("at", Instant.now().toString());
            results.put("processors", Runtime.getRuntime().availableProcessors());
            Path file = resultsOfToday(checkout);
            var measurements = new LinkedHashMap<String, Callable<ObjectNode>>();
            measurements.put("P1", () -> new Creation(world, vertx, plan).measure());
            measurements.put("P2", () -> new Propagation(world, vertx, plan).measure());
            measurements.put("P3", () -> new DueDeadlines(world, vertx, plan).measure());
            measurements.put("P4", () -> new Finding(world, vertx, plan).measure());
            measurements.put("P5", () -> new FanOut(world, vertx, plan).measure());
            measurements.put("P6", () -> new FileImport(world).measure());
            measurements.put("ladder", () -> new ApprovalLadder(world).measure());
            for (String name : plan.chosenFrom(measurements.keySet())) {
                System.out.println("\n" + name);
                results.set(name, measurements.get(name).call());
                JSON.writeValue(file.toFile(), results);
            }
            Table.print(results);
            System.out.println("\n" + file);
        } finally {
            vertx.close();
        }
    }

    /** Written after each measurement, so that a run that is broken off loses only the one it was at. */
    private static Path resultsOfToday(Path checkout) throws IOException {
        String name = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmm")) + ".json";
        return Files.createDirectories(checkout.resolve("bench/results")).resolve(name);
    }

    /**
     * How long everything takes.
     *
     * @param warmUp load before anything counts
     * @param round of one contender; the contenders take turns
     * @param rounds of each contender
     * @param openDeadlines among which P3 finds those that are due
     * @param leads among which P4 lists and searches
     * @param only those to measure; empty for all
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
            for (int i = 0; i < given.size(); i += 2) {
                if (i + 1 == given.size() || options.replace(given.get(i), given.get(i + 1)) == null) {
                    throw new IllegalArgumentException("Known options, each with a value: " + options.keySet());
                }
            }
            return new Plan(
                    Duration.ofSeconds(Long.parseLong(options.get("--warm-up"))),
                    Duration.ofSeconds(Long.parseLong(options.get("--round"))),
                    Integer.parseInt(options.get("--rounds")),
                    Integer.parseInt(options.get("--open-deadlines")),
                    Long.parseLong(options.get("--leads")),
                    options.get("--only"));
        }

        /** In the order of {@code known}; a name that measures nothing is a mistake. */
        List<String> chosenFrom(Set<String> known) {
            Set<String> wanted = only.isEmpty() ? known : Set.of(only.split(","));
            if (!known.containsAll(wanted)) throw new IllegalArgumentException("Known measurements: " + known);
            return known.stream().filter(wanted::contains).toList();
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
