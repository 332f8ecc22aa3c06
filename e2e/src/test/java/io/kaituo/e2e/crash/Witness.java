package io.kaituo.e2e.crash;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.e2e.crash.Observations.Applied;
import io.kaituo.e2e.crash.Observations.Command;
import io.kaituo.e2e.crash.Observations.FollowUp;
import io.kaituo.e2e.crash.Observations.Kept;
import io.kaituo.e2e.crash.Observations.Notice;
import io.kaituo.e2e.crash.Observations.Outcome;
import io.kaituo.e2e.crash.Observations.Read;
import io.kaituo.e2e.crash.Observations.Row;
import io.kaituo.e2e.crash.Observations.Stored;
import io.kaituo.e2e.crash.Observations.Told;
import io.kaituo.e2e.crash.Observations.Trail;
import io.kaituo.e2e.world.Person;
import io.kaituo.e2e.world.Topics;
import io.kaituo.e2e.world.World;
import io.kaituo.local.app.QuarkusApp;
import io.kaituo.local.keycloak.People;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Looks at one region from outside: at the databases without touching them, at the broker from its first offset, at the API as a director. */
final class Witness {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Act, String> SHOWN_AT = Map.of(
            Act.REGISTER_LEAD, "/api/leads/",
            Act.OPEN_ACCOUNT, "/api/accounts/",
            Act.OPEN_DEAL, "/api/deals/",
            Act.DRAFT_CONTRACT, "/api/contracts/");

    private final World world;
    private final String region;

    Witness(World world, String region) {
        this.world = world;
        this.region = region;
    }

    Observations observe(List<Command> commands, Duration away) throws SQLException {
        return new Observations(
                Instant.now(),
                away,
                commands,
                outbox(),
                topics(),
                rows(),
                query(
                        "visit-service",
                        "select id, contract_id, kind, due_on, status from follow_up where region = ?",
                        row -> new FollowUp(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getDate(4).toLocalDate(),
                                row.getString(5))),
                query(
                        "notification-service",
                        "select kind, subject_id, recipient_id, status from inbox_item where region = ?",
                        row -> new Notice(row.getString(1), row.getString(2), row.getString(3), row.getString(4))),
                applied(),
                reads(commands),
                new Trail(kept(), findings()),
                deciders());
    }

    private List<Stored> outbox() throws SQLException {
        var all = new ArrayList<Stored>();
        for (String service : QuarkusApp.ALL) {
            all.addAll(query(
                    service,
                    """
                    select id, type, aggregate_id, sequence, published_at is not null
                    from outbox where region = ? order by position""",
                    row -> new Stored(
                            service,
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getLong(4),
                            row.getBoolean(5))));
        }
        return all;
    }

    private List<Kept> kept() throws SQLException {
        var all = new ArrayList<Kept>();
        for (String service : QuarkusApp.ALL) {
            all.addAll(query(
                    service,
                    "select event_id, type, subject from audit_entry where region = ?",
                    row -> new Kept(service, row.getString(1), row.getString(2), row.getString(3))));
        }
        return all;
    }

    private List<String> findings() throws SQLException {
        var all = new ArrayList<String>();
        for (String service : QuarkusApp.ALL) {
            world.stack().verifyAudit(service).findings().forEach(finding -> all.add(service + " " + finding));
        }
        return all;
    }

    private List<Applied> applied() throws SQLException {
        var all = new ArrayList<Applied>();
        for (String service : QuarkusApp.ALL) {
            all.addAll(query(
                    service,
                    "select consumer, event_id from inbox where region = ?",
                    row -> new Applied(service, row.getString(1), row.getString(2))));
        }
        return all;
    }

    private List<Row> rows() throws SQLException {
        var all = new ArrayList<Row>();
        all.addAll(rows("lead-service", "lead", "owner_id"));
        all.addAll(rows("account-service", "deal", "owner_id"));
        all.addAll(rows("contract-service", "contract", "owner_id"));
        all.addAll(rows("contract-service", "approval", "requested_by"));
        all.addAll(query(
                "account-service",
                "select id, owner_id from account where region = ?",
                row -> new Row("account", row.getString(1), "", row.getString(2))));
        return all;
    }

    private List<Row> rows(String service, String kind, String owner) throws SQLException {
        return query(
                service,
                "select id, status, " + owner + " from " + kind + " where region = ?",
                row -> new Row(kind, row.getString(1), row.getString(2), row.getString(3)));
    }

    private List<Told> topics() {
        return Topics.everything(world.stack().kafka()).stream()
                .filter(message -> region.equals(Topics.attribute(message, "region")))
                .map(Witness::told)
                .toList();
    }

    private static Told told(ConsumerRecord<String, String> message) {
        try {
            return new Told(
                    Topics.attribute(message, "id"),
                    Topics.attribute(message, "type"),
                    Topics.attribute(message, "source"),
                    Topics.attribute(message, "subject"),
                    Long.parseLong(Topics.attribute(message, "sequence")),
                    OffsetDateTime.parse(Topics.attribute(message, "time")).toInstant(),
                    JSON.readTree(message.value()));
        } catch (JsonProcessingException garbled) {
            throw new AssertionError("no JSON on " + message.topic() + ": " + message.value(), garbled);
        }
    }

    private List<Read> reads(List<Command> commands) {
        Person director = world.person("director");
        return commands.stream()
                .filter(command -> SHOWN_AT.containsKey(command.act()) && command.outcome() == Outcome.ACKNOWLEDGED)
                .flatMap(command -> command.answers().stream().map(id -> read(director, command.act(), id)))
                .toList();
    }

    private static Read read(Person reader, Act act, String id) {
        var answer = reader.get(SHOWN_AT.get(act) + id);
        JsonNode view = answer.json();
        String mark =
                switch (act) {
                    case REGISTER_LEAD -> view.path("companyName").asText();
                    case DRAFT_CONTRACT -> view.path("total").path("amount").asText();
                    default -> view.path("name").asText();
                };
        return new Read(act.name(), id, answer.status(), mark);
    }

    private Set<String> deciders() {
        return People.declared().all().stream()
                .filter(person ->
                        person.everywhere() || person.leads() && person.region().equals(region))
                .map(person -> person.id().toString())
                .collect(Collectors.toSet());
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String service, String sql, Reading<T> reading) throws SQLException {
        try (var database = world.readOnly(service);
                var statement = database.prepareStatement(sql)) {
            statement.setString(1, region);
            var all = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reading.of(rows));
                }
            }
            return all;
        }
    }
}
