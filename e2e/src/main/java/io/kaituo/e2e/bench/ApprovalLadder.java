package io.kaituo.e2e.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaituo.e2e.world.Answer;
import io.kaituo.e2e.world.Person;
import io.kaituo.e2e.world.World;
import io.kaituo.local.process.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The approval ladder: contracts that ten people must agree to one after the other, and what each of their words costs. */
final class ApprovalLadder {

    private static final String REGION = "zhengzhou";
    private static final String SERVICE = "contract-service";
    private static final List<String> RUNGS = List.of(
            "zhengzhou.rep2",
            "zhengzhou.rep3",
            "zhengzhou.rep4",
            "zhengzhou.rep5",
            "zhengzhou.rep6",
            "zhengzhou.manager1",
            "zhengzhou.manager2",
            "director",
            "legal",
            "company");
    private static final int WARM_UP = 150;
    private static final int COUNTED = 100;
    private static final double MILLIS = 1_000;

    private final World world;
    private final Person rep;
    private final Until until;

    ApprovalLadder(World world) {
        this.world = world;
        this.rep = world.person("zhengzhou.rep1");
        this.until = new Until(world, SERVICE);
    }

    ObjectNode measure() {
        publish();
        UUID deal = deal();
        submitted(deal, WARM_UP).forEach(this::climb);
        var asked = submitted(deal, COUNTED);
        until.quiet();
        var clock = new CpuClock(world.stack());
        var before = clock.read();
        long begun = System.nanoTime();
        asked.forEach(this::climb);
        double seconds = (System.nanoTime() - begun) / 1e9;
        until.quiet();
        var after = clock.read();
        double decisions = COUNTED * RUNGS.size();
        ObjectNode results = new ObjectMapper().createObjectNode();
        results.put("rungs", RUNGS.size());
        results.put("decisions", decisions);
        results.put("cpuMillisPerDecision", (after.get(SERVICE) - before.get(SERVICE)) / decisions * MILLIS);
        results.put("cpuMillisOfWholeStackPerDecision", CpuClock.sum(before, after) / decisions * MILLIS);
        results.put("millisPerDecision", seconds / decisions * MILLIS);
        return results;
    }

    private void climb(String approval) {
        for (String rung : RUNGS) {
            world.person(rung)
                    .post("/api/approvals/" + approval + "/decision", Map.of("outcome", "approve"))
                    .body();
        }
    }

    private List<String> submitted(UUID deal, int many) {
        var total = Map.of("amount", "1200000.00", "currency", "CNY");
        return IntStream.range(0, many)
                .mapToObj(i -> rep.post("/api/contracts", Map.of("dealId", deal, "total", total))
                        .id())
                .map(contract -> rep.post("/api/contracts/" + contract + "/submission", Map.of())
                        .body())
                .map(contract -> contract.path("approvalId").asText())
                .toList();
    }

    /** One that contract-service has heard of. */
    private UUID deal() {
        UUID account = rep.post("/api/accounts", Map.of("name", "Ladder Works")).id();
        UUID deal = rep.post("/api/deals", Map.of("accountId", account, "name", "Ladder"))
                .id();
        until.holds("select count(*) = 1 from known_deal where id = '" + deal + "'");
        return deal;
    }

    private void publish() {
        String steps = RUNGS.stream()
                .map(rung -> "{who: {persons: [" + rung + "]}}")
                .collect(Collectors.joining(", ", "[", "]"));
        String yaml =
                """
                playbook: ladder
                handbook: H5
                title: {zh-CN: 审批阶梯, en: Ladder}
                description: {zh-CN: 十步审批。, en: Ten steps.}
                leads:
                  firstContact: {within: 7 d, onOverdue: notify}
                visits:
                  followUp: []
                contracts:
                  sealOrder: customer-first
                  authority: {rep: 0.9}
                  approvals: {proposal: %s, quote: %s, contract: %s}
                """
                        .formatted(steps, steps, steps);
        var published = new AtomicReference<Answer>();
        boolean known = Wait.until(Duration.ofMinutes(2), Duration.ofMillis(200), () -> {
            published.set(world.person("admin").post("/api/playbooks", Map.of("region", REGION, "yaml", yaml)));
            return published.get().header("Retry-After").isEmpty();
        });
        if (!known) {
            throw new IllegalStateException("account-service never knew who works here");
        }
        int version = published.get().body().path("version").asInt();
        until.holds("select count(*) = 1 from playbook where name = 'ladder' and current and version = " + version);
    }
}
