package io.kaituo.e2e.bench;

import io.kaituo.e2e.world.World;
import io.kaituo.events.Uuid7;
import io.kaituo.events.audit.AuditChain;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * The baseline of P1: the statements of one registration, pipelined as lead-service pipelines them, straight on its driver with a pool of its size,
 * as its role under its row-level security. In a copy of its database, so that nobody relays what is written.
 */
final class BareInserts {

    private static final int POOL = 20;
    private static final String BIND = "select set_config('kaituo.regions', $1, true)";
    private static final String CLAIM =
            """
            insert into ownership_claim (region, company_key, lead_id, claimed_at) values ($1, $2, $3, $4)
            on conflict do nothing""";
    private static final String LIKE = "select * from leads_alike_at_once($1, $2, $3, null, null)";
    private static final String AWAY =
            """
            select person_id, first_day, last_day from absence
            where region = $1 and person_id = any ($2) and last_day >= $3 order by first_day""";
    private static final String FORM =
            """
            insert into search_form (lead_id, region, core, sound, phone, email, words)
            select id, region, core, sound, phone, email, array_to_tsvector(string_to_array(words, ' '))
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
                as form (id, region, core, sound, phone, email, words)
            on conflict (lead_id) do update set core = excluded.core, sound = excluded.sound, phone = excluded.phone,
                email = excluded.email, words = excluded.words""";
    private static final String LEAD =
            """
            insert into lead (id, version, region, external_id, company_name, company_key, source, campaign, contact_name, contact_title,
                phone, email, industry, notes, referrer_account_id, referrer, preferences, registered_by, collected_at, late_entry_due,
                late_entry_because, registered_at, status, owner_id, contested, contested_against, category, category_zh, category_en,
                playbook, playbook_version, first_contact_due, clock_started_at, clock_span, overdue, automatic_reassignments)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26,
                $27, $28, $29, $30, $31, $32, $33, $34, $35, $36)""";
    private static final String DEADLINE =
            """
            insert into deadline (id, kind, subject, region, due_at, wake_at, because)
            select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::timestamptz[], $5::timestamptz[], $6::text[])
            on conflict (subject, kind) where state = 'OPEN'
            do update set due_at = excluded.due_at, wake_at = excluded.wake_at, because = excluded.because, attempts = 0""";
    private static final String OUTBOX =
            """
            with stream as (
                insert into outbox_stream (aggregate_id, region, last) values ($2, $3, 1)
                on conflict (aggregate_id) do update set last = outbox_stream.last + 1
                returning last),
            event as (
                insert into outbox (id, aggregate_id, region, topic, key, type, at, body, traceparent, sequence)
                select $1, $2, $3, $4, $5, $6, $7, $8, $9, last from stream)
            insert into audit_unsealed (event_id, subject, region, type, at, actor, actor_name, cause, digest, changes)
            select $1, $2, $3, $6, $7, $10, $11, $12, $13, $14 from stream""";
    private static final String BODY =
            """
            {"leadId":"%s","companyName":"%s","ownerId":"%s","source":"bench","contested":false,"firstContactDue":"%s"}""";
    private static final String CHANGES =
            """
            {"contested":[null,"false"],"ownerId":[null,"%s"],"status":[null,"NEW"]}""";
    private static final String BECAUSE =
            "[{\"key\":\"calendar-days\",\"parameters\":[\"7\"]},{\"key\":\"playbook\",\"parameters\":[\"advertising-sales\",\"1\"]}]";

    private final Pool pool;
    private final String owner;

    BareInserts(World world, Vertx vertx) throws SQLException {
        copyDatabase(world);
        URI database = URI.create(world.stack().jdbcUrl("lead-service").substring("jdbc:".length()));
        this.pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(POOL))
                .connectingTo(new PgConnectOptions()
                        .setHost(database.getHost())
                        .setPort(database.getPort())
                        .setDatabase("bench")
                        .setUser("lead_app")
                        .setPassword(world.stack().databasePassword("lead_app"))
                        .setCachePreparedStatements(true))
                .using(vertx)
                .build();
        this.owner = world.idOf("zhengzhou.rep1");
    }

    /** A template must have no visitors, so its service is away for a moment. */
    private static void copyDatabase(World world) throws SQLException {
        world.stack().stop("lead-service");
        String server = world.stack().jdbcUrl("lead-service").replaceAll("/lead$", "/postgres");
        try (var connection = DriverManager.getConnection(
                        server, "postgres", world.stack().databasePassword("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("create database bench template lead owner lead_owner");
            statement.execute("grant connect on database bench to lead_app");
        }
        world.stack().start("lead-service");
    }

    Future<Void> register(long number) {
        return pool.withTransaction(connection -> register(connection, "bare " + number));
    }

    private Future<Void> register(SqlConnection connection, String company) {
        UUID lead = Uuid7.next();
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        var due = now.plusDays(7);
        String region = "zhengzhou";
        var bound = connection.preparedQuery(BIND).execute(Tuple.of(region));
        String core = company.replace(" ", "");
        return Future.all(
                        connection.preparedQuery(CLAIM).execute(Tuple.of(region, company, lead, now)),
                        connection.preparedQuery(LIKE).execute(Tuple.of(region, core, core)),
                        connection
                                .preparedQuery(AWAY)
                                .execute(Tuple.of(region, new String[] {owner}, now.toLocalDate())))
                .compose(found -> Future.all(
                        bound,
                        connection.preparedQuery(DEADLINE).execute(clocks(lead, region, due)),
                        connection.preparedQuery(OUTBOX).execute(event(lead, region, company, now, due)),
                        connection.preparedQuery(LEAD).execute(lead(lead, region, company, now, due)),
                        connection.preparedQuery(FORM).execute(form(lead, region, company, core))))
                .mapEmpty();
    }

    private Tuple lead(UUID id, String region, String company, OffsetDateTime now, OffsetDateTime due) {
        return Tuple.from(new Object[] {
            id,
            0L,
            region,
            null,
            company,
            company,
            "bench",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            owner,
            now,
            null,
            null,
            now,
            "NEW",
            owner,
            false,
            null,
            "tracking",
            "跟踪客户",
            "Being followed",
            "advertising-sales",
            1,
            due,
            now,
            "7 d",
            false,
            0
        });
    }

    private static Tuple form(UUID lead, String region, String company, String core) {
        return Tuple.of(
                new UUID[] {lead},
                new String[] {region},
                new String[] {core},
                new String[] {core},
                new String[] {null},
                new String[] {null},
                new String[] {company});
    }

    private static Tuple clocks(UUID lead, String region, OffsetDateTime due) {
        return Tuple.of(
                new UUID[] {Uuid7.next(), Uuid7.next()},
                new String[] {"first-contact", "first-contact-warning"},
                new UUID[] {lead, lead},
                new String[] {region, region},
                new OffsetDateTime[] {due, due.minusDays(2)},
                new String[] {BECAUSE, BECAUSE});
    }

    private Tuple event(UUID lead, String region, String company, OffsetDateTime now, OffsetDateTime due) {
        String body = BODY.formatted(lead, company, owner, due);
        return Tuple.from(new Object[] {
            Uuid7.next(),
            lead,
            region,
            "lead-events",
            lead.toString(),
            "lead.registered.v1",
            now,
            body,
            null,
            owner,
            "A Rep",
            null,
            Buffer.buffer(AuditChain.digest(body)),
            CHANGES.formatted(owner)
        });
    }
}
