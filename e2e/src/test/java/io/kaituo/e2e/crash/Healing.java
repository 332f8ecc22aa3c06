package io.kaituo.e2e.crash;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.kaituo.e2e.world.World;
import io.kaituo.local.app.QuarkusApp;
import io.kaituo.local.kafka.Listeners;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/** When the storm has passed for good: everybody answers, no clock ends soon, nothing waits to be told, nothing told waits to be heard. */
final class Healing {

    private static final int MOST_SECONDS = 120;
    private static final String SOON =
            "select count(*) from deadline where state = 'OPEN' and wake_at < now() + interval '30 seconds'";
    private static final String UNSEALED = "select count(*) from audit_unsealed";
    private static final String UNTOLD = "select count(*) from outbox where published_at is null";
    private static final String PARKED = "select count(*) from parked_event";

    private final World world;

    Healing(World world) {
        this.world = world;
    }

    void await() {
        Awaitility.await("healing")
                .pollInterval(500, MILLISECONDS)
                .atMost(MOST_SECONDS, SECONDS)
                .ignoreExceptions()
                .until(this::complete);
    }

    /** The outboxes twice: what was heard last may have caused something new to tell. */
    private boolean complete() throws SQLException, ExecutionException, InterruptedException {
        return world.stack().names().stream().allMatch(world.stack()::ready)
                && everywhere(SOON) == 0
                && everywhere(UNTOLD) == 0
                && unheard() == 0
                && everywhere(UNSEALED) == 0
                && everywhere(UNTOLD) == 0;
    }

    /** Events that were set aside because they could not be applied: there must be none. */
    long parked() throws SQLException {
        return everywhere(PARKED);
    }

    private long everywhere(String count) throws SQLException {
        long sum = 0;
        for (String service : QuarkusApp.ALL) {
            try (var database = world.readOnly(service);
                    var statement = database.createStatement();
                    var row = statement.executeQuery(count)) {
                row.next();
                sum += row.getLong(1);
            }
        }
        return sum;
    }

    private long unheard() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, world.stack().kafka()))) {
            long behind = 0;
            for (String group : Listeners.groups(admin)) {
                Map<TopicPartition, OffsetAndMetadata> heard = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                var ends = admin.listOffsets(heard.keySet().stream()
                                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())))
                        .all()
                        .get();
                for (var partition : heard.entrySet()) {
                    behind += ends.get(partition.getKey()).offset()
                            - partition.getValue().offset();
                }
            }
            return behind;
        }
    }
}
