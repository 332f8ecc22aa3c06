package io.kaituo.e2e.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaituo.e2e.world.Person;
import io.kaituo.e2e.world.World;
import io.kaituo.local.process.Procfs;
import io.kaituo.local.process.Wait;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** P6: 100,000 leads from a CSV file, checked for duplicates, beside COPY of the same rows into the same tables with the same indexes. */
final class FileImport {

    private static final int ROWS = 100_000;
    private static final double NANOS = 1e9;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final World world;
    private final Person rep;
    private final AtomicLong peak = new AtomicLong();

    FileImport(World world) {
        this.world = world;
        this.rep = world.person("zhengzhou.rep1");
    }

    ObjectNode measure() throws SQLException {
        var baseline = new BareCopy(world);
        run("warm-up", ROWS / 10);
        peak.set(0);
        long before = memory();
        ObjectNode results = run("counted", ROWS);
        results.put("rowsByCopyPerSecond", ROWS / baseline.seconds("counted"));
        results.put(
                "ratio",
                results.path("rowsImportedPerSecond").asDouble()
                        / results.path("rowsByCopyPerSecond").asDouble());
        results.put(
                "ratioFromUploadOn",
                results.path("rowsFromUploadOnPerSecond").asDouble()
                        / results.path("rowsByCopyPerSecond").asDouble());
        results.put("residentMebibytesBefore", before);
        results.put("residentMebibytesAtMost", peak.get());
        return results;
    }

    private ObjectNode run(String campaign, int rows) {
        byte[] file = file(campaign, rows);
        var plan = Map.of("source", "bench", "campaign", campaign);
        long begun = System.nanoTime();
        String id = rep.upload("/api/leads/imports", campaign + ".csv", file, plan)
                .body()
                .path("id")
                .asText();
        long staged = System.nanoTime();
        await(id, "CHECKED");
        long checked = System.nanoTime();
        rep.post("/api/leads/imports/" + id + "/confirmation", Map.of()).body();
        await(id, "DONE");
        long done = System.nanoTime();
        ObjectNode results = new ObjectMapper().createObjectNode();
        results.put("rows", rows);
        results.put("fileMebibytes", file.length / (double) (1 << 20));
        results.put("uploadSeconds", (staged - begun) / NANOS);
        results.put("checkSeconds", (checked - staged) / NANOS);
        results.put("importSeconds", (done - checked) / NANOS);
        results.put("rowsImportedPerSecond", rows / ((done - checked) / NANOS));
        results.put("rowsFromUploadOnPerSecond", rows / ((done - begun) / NANOS));
        return results;
    }

    private void await(String id, String state) {
        if (!Wait.until(PATIENCE, Duration.ofMillis(100), () -> is(id, state))) {
            throw new IllegalStateException("The import is never " + state);
        }
    }

    private boolean is(String id, String state) {
        peak.accumulateAndGet(memory(), Math::max);
        return rep.get("/api/leads/imports/" + id).body().path("state").asText().equals(state);
    }

    /** What lead-service holds resident, in MiB. */
    private long memory() {
        return Procfs.memory(world.stack().pid("lead-service")) >> 10;
    }

    private static byte[] file(String campaign, int rows) {
        var text = new StringBuilder("公司名称,联系人,职务,电话,邮箱,行业,备注\n");
        for (int row = 0; row < rows; row++) {
            text.append("宏达")
                    .append(campaign)
                    .append(row)
                    .append("贸易有限公司,王")
                    .append(row % 977)
                    .append(",采购经理,1380");
            text.append(String.format("%07d", row)).append(",buyer").append(row).append("@example.cn,批发,展会上见过\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
