package io.kaituo.e2e.journey;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaituo.e2e.world.Inbox;
import io.kaituo.e2e.world.OneWorld;
import io.kaituo.e2e.world.Person;
import io.kaituo.e2e.world.World;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** H5: a list of 4,347 companies as Excel writes it in China, with rows that are broken in every way. */
@ExtendWith(OneWorld.class)
@Timeout(value = 5, unit = MINUTES)
class ListedCompaniesAreImported {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int COMPANIES = 4_347;
    private static final int BROKEN = 50;
    private static final Map<String, String> PLAN = Map.of("source", "public-record");

    private World world;
    private Person rep;

    @BeforeEach
    void enter(World world) {
        this.world = world;
        rep = world.person("zhengzhou.rep1");
    }

    @Test
    void D26_good_rows_are_in_broken_ones_are_reported_and_none_is_in_twice() throws IOException, SQLException {
        byte[] file = listedCompanies();
        JsonNode uploaded =
                rep.upload("/api/leads/imports", "上市公司.csv", file, PLAN).body();
        String id = uploaded.path("id").asText();
        JsonNode checked = reached(id, "CHECKED");
        assertThat(checked.path("format").asText()).isEqualTo("GB18030 ,");
        assertThat(checked.path("total").asInt()).isEqualTo(COMPANIES + BROKEN);
        assertThat(checked.path("bad").asInt()).isEqualTo(BROKEN);

        rep.post("/api/leads/imports/" + id + "/confirmation", Map.of()).body();
        JsonNode done = reached(id, "DONE");
        assertThat(done.path("bad").asInt()).isEqualTo(BROKEN);
        assertThat(done.path("registered").asInt() + done.path("known").asInt()).isEqualTo(COMPANIES);
        assertThat(rep.get("/api/leads/imports/" + id + "/bad-rows").text().lines())
                .as("a heading and each broken row with its reason")
                .hasSize(1 + BROKEN);
        assertThat(count("select count(*) from lead where source = 'public-record'"))
                .isEqualTo(done.path("registered").asLong());
        assertThat(count("select count(*) from (select company_key from lead where source = 'public-record'"
                        + " group by company_key having count(*) > 1) as twice"))
                .isZero();

        assertThat(rep.upload("/api/leads/imports", "again.csv", file, PLAN)
                        .body()
                        .path("id")
                        .asText())
                .as("the same file is the same import")
                .isEqualTo(id);
        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(Inbox.of(rep, "LEAD_IMPORT", id))
                .as("one summary, not one item per lead")
                .hasSize(1));
    }

    private JsonNode reached(String id, String state) {
        return await(state)
                .atMost(120, SECONDS)
                .until(
                        () -> rep.get("/api/leads/imports/" + id).body(),
                        file -> file.path("state").asText().equals(state));
    }

    private long count(String question) throws SQLException {
        try (var database = world.readOnly("lead-service");
                var statement = database.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** As the public record has them, in GB18030, with broken rows here and there. */
    private static byte[] listedCompanies() throws IOException {
        var lines = new ArrayList<String>();
        try (var record = ListedCompaniesAreImported.class.getResourceAsStream("/demo/listed-companies.csv")) {
            new String(record.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines::add);
        }
        lines.set(0, lines.get(0) + ",邮箱");
        String[] broken = {
            "9000%02d,,银行,",
            "9000%02d,坏邮箱%02d,银行,nonsense",
            "9000%02d,太多列%02d,银行,,,x",
            "9000%02d,乱码\u0007%02d,银行,",
            "9000%02d,名称过长%02d" + "长".repeat(200) + ",银行,"
        };
        var random = new Random(50);
        for (int row = 0; row < BROKEN; row++) {
            lines.add(1 + random.nextInt(lines.size() - 1), broken[row % broken.length].formatted(row, row));
        }
        return String.join("\r\n", lines).getBytes(GB18030);
    }
}
