package io.kaituo.e2e.journey;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaituo.e2e.world.Answer;
import io.kaituo.e2e.world.OneWorld;
import io.kaituo.e2e.world.Person;
import io.kaituo.e2e.world.PublishedPlaybook;
import io.kaituo.e2e.world.Replica;
import io.kaituo.e2e.world.Sale;
import io.kaituo.e2e.world.World;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** I4: many people decide at the same moment, at two replicas, for and against; one of them wins. */
@ExtendWith(OneWorld.class)
@Timeout(value = 15, unit = MINUTES)
class ApprovalsAreDecidedOnce {

    private static final int APPROVALS = Integer.getInteger("approvals", 100);
    private static final int AT_ONCE = 20;
    private static final String DECISIONS =
            """
            select count(*), count(distinct aggregate_id) from outbox
            where type = 'approval.decided.v1' and aggregate_id = any (?)""";

    @Test
    void I4_exactly_one_of_twenty_simultaneous_decisions_at_two_replicas_wins(World world) throws Exception {
        PublishedPlaybook.in("zhengzhou", Playbook.PATIENT.yaml(), world);
        var rep = world.person("zhengzhou.rep1");
        var manager = world.person("zhengzhou.manager1");
        var sale = new Sale(rep, manager, world::person);
        UUID deal = sale.deal("Contested Works " + UUID.randomUUID());
        var approvals = new ArrayList<UUID>();
        for (int i = 0; i < APPROVALS; i++) {
            JsonNode draft = sale.draft(deal, 1_000 + i + ".00", Map.of());
            approvals.add(sale.submit(UUID.fromString(draft.path("id").asText())));
        }
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try (var replica = replica(world)) {
            var elsewhere = manager.through(replica.address());
            await().atMost(60, SECONDS)
                    .until(() -> elsewhere.get("/api/approvals?limit=1").status() == 200);
            for (UUID approval : approvals) {
                var answers = decide(approval, manager, elsewhere, people);
                assertThat(answers)
                        .extracting(Answer::status)
                        .containsOnlyOnce(200)
                        .containsOnly(200, 409);
                String won = answers.stream()
                        .filter(answer -> answer.status() == 200)
                        .map(answer -> answer.body().path("status").asText())
                        .findFirst()
                        .orElseThrow();
                assertThat(manager.get("/api/approvals/" + approval)
                                .body()
                                .path("status")
                                .asText())
                        .isEqualTo(won);
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(decisions(world, approvals)).containsExactly(APPROVALS, APPROVALS);
    }

    private static Replica replica(World world) throws IOException {
        return Replica.of("contract-service", world);
    }

    /** Half of them here, half there; half of them agree. */
    private static List<Answer> decide(UUID approval, Person here, Person there, ExecutorService people)
            throws InterruptedException, ExecutionException {
        var words = IntStream.range(0, AT_ONCE)
                .<Callable<Answer>>mapToObj(i -> () -> (i % 2 == 0 ? here : there)
                        .post(
                                "/api/approvals/" + approval + "/decision",
                                i % 4 < 2
                                        ? Map.of("outcome", "approve")
                                        : Map.of("outcome", "return", "comment", "say more")))
                .toList();
        var answers = new ArrayList<Answer>();
        for (var answer : people.invokeAll(words)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static List<Integer> decisions(World world, List<UUID> approvals) throws SQLException {
        try (var database = world.readOnly("contract-service");
                var statement = database.prepareStatement(DECISIONS)) {
            statement.setArray(1, database.createArrayOf("uuid", approvals.toArray()));
            try (var row = statement.executeQuery()) {
                row.next();
                return List.of(row.getInt(1), row.getInt(2));
            }
        }
    }
}
