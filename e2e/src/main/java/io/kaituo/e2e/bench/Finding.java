package io.kaituo.e2e.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaituo.e2e.world.World;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** P4: a page of the list and the search for duplicates, among few leads and among many: the work must not grow with them. */
final class Finding {

    private static final int FEW = 10_000;
    private static final int WARM_UP = 1_000;
    private static final int COUNTED = 2_000;
    private static final int NAMES = 500;
    private static final double NANOS_PER_MILLI = 1_000_000;

    private final Bench.Plan plan;
    private final LeadApi api;
    private final ManyLeads leads;
    private final String owner;

    Finding(World world, Vertx vertx, Bench.Plan plan) throws IOException {
        this.plan = plan;
        this.api = new LeadApi(world, vertx, 1, "zhengzhou.rep1");
        this.owner = world.idOf("zhengzhou.rep1");
        this.leads = new ManyLeads(world, "zhengzhou", owner);
    }

    ObjectNode measure() throws Exception {
        ObjectNode results = new ObjectMapper().createObjectNode();
        results.put("leads", plan.leads());
        measure(FEW, results.putObject("few"));
        measure(plan.leads(), results.putObject("many"));
        for (String what :
                results.path("few").properties().stream().map(Map.Entry::getKey).toList()) {
            results.withObject("/ratio").put(what, p99(results, "many", what) / p99(results, "few", what));
        }
        return results;
    }

    private void measure(long size, ObjectNode results) throws SQLException, InterruptedException {
        leads.fillTo(size);
        List<String> names = leads.names(NAMES);
        results.set(
                "list",
                latencies(number -> api.page(owner, number % 2 == 0 ? "NEW" : "CONTACTED", "newest"))
                        .json());
        results.set(
                "duplicates",
                latencies(number -> api.duplicates(names.get(number % names.size())))
                        .json());
        results.set(
                "search",
                latencies(number -> api.search(middle(names.get(number % names.size()))))
                        .json());
    }

    /** What stands between the city and the legal form. */
    private static String middle(String name) {
        return name.substring(2, name.length() - "有限公司".length());
    }

    /** One request after another, so that nothing but the work itself is measured. */
    private static Latencies latencies(IntFunction<Future<?>> request) throws InterruptedException {
        double[] took = new double[COUNTED];
        for (int i = -WARM_UP; i < COUNTED; i++) {
            long start = System.nanoTime();
            await(request.apply(i + WARM_UP));
            if (i >= 0) {
                took[i] = (System.nanoTime() - start) / NANOS_PER_MILLI;
            }
        }
        Arrays.sort(took);
        return new Latencies(took);
    }

    private static void await(Future<?> answer) throws InterruptedException {
        try {
            answer.toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static double p99(ObjectNode results, String size, String what) {
        return results.path(size).path(what).path("p99").asDouble();
    }
}
