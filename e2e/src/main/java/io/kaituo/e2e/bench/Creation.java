package io.kaituo.e2e.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaituo.e2e.world.World;
import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** P1: registering leads through the real stack beside the same SQL on the bare driver, and what it costs the whole stack. */
final class Creation {

    private static final int CALLERS = 64;
    private static final int COUNTED = 3_000;
    private static final double THOUSAND = 1_000;

    private final World world;
    private final Bench.Plan plan;
    private final LeadApi api;
    private final Until until;
    private final BareInserts bare;
    private final AtomicLong numbers = new AtomicLong();
    private final List<String> ids = new CopyOnWriteArrayList<>();

    Creation(World world, Vertx vertx, Bench.Plan plan) throws SQLException {
        this.world = world;
        this.until = new Until(world, "lead-service");
        this.plan = plan;
        this.bare = new BareInserts(world, vertx);
        this.api = new LeadApi(world, vertx, CALLERS, "zhengzhou.rep1");
    }

    ObjectNode measure() throws InterruptedException {
        var throughApi = new Turns(CALLERS, numbers, number -> api.register("bench " + number));
        var onDriver = new Turns(CALLERS, numbers, bare::register);
        until.holds("select count(*) = 1 from playbook where region = 'zhengzhou' and current");
        throughApi.during(plan.warmUp());
        onDriver.during(plan.warmUp().dividedBy(6));
        until.quiet();

        var api = new Turns.Done(0, 0);
        var driver = new Turns.Done(0, 0);
        for (int round = 0; round < plan.rounds(); round++) {
            api = api.plus(throughApi.during(plan.round()));
            until.quiet();
            driver = driver.plus(onDriver.during(plan.round()));
        }
        ObjectNode results = new ObjectMapper().createObjectNode();
        results.put("apiPerSecond", api.perSecond());
        results.put("driverPerSecond", driver.perSecond());
        results.put("ratio", api.perSecond() / driver.perSecond());
        cost(results);
        return results;
    }

    private void cost(ObjectNode results) throws InterruptedException {
        var clock = new CpuClock(world.stack());
        Map<String, Double> start = clock.read();
        new Turns(CALLERS, numbers, number -> api.register("counted " + number)
                        .onSuccess(lead -> ids.add(lead.getString("id"))))
                .times(COUNTED);
        until.quiet();
        Map<String, Double> created = clock.read();
        var shown = new Turns(CALLERS, numbers, number -> api.show(ids.get((int) (number % ids.size()))));
        shown.during(plan.warmUp().dividedBy(4));
        Map<String, Double> before = clock.read();
        var reads = shown.times(COUNTED);
        Map<String, Double> read = clock.read();
        results.put("cpuSecondsPer1000Creates", CpuClock.sum(start, created) / COUNTED * THOUSAND);
        results.put("readsPerSecond", reads.perSecond());
        results.put("cpuSecondsPer1000Reads", CpuClock.sum(before, read) / COUNTED * THOUSAND);
        share(start, created, results.putObject("cpuSecondsPer1000CreatesByComponent"));
        share(before, read, results.putObject("cpuSecondsPer1000ReadsByComponent"));
    }

    private static void share(Map<String, Double> before, Map<String, Double> after, ObjectNode shares) {
        after.forEach((name, spent) -> shares.put(name, (spent - before.get(name)) / COUNTED * THOUSAND));
    }
}
