package io.kaituo.platform.testing;

import io.kaituo.events.AccountEvent;
import io.kaituo.events.AuditEvent;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ConversionEvent;
import io.kaituo.events.LeadEvent;
import io.kaituo.events.OperationsEvent;
import io.kaituo.events.PeopleEvent;
import io.kaituo.events.PlaybookEvent;
import io.kaituo.events.VisitEvent;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * What a service stands on, for its tests: a real PostgreSQL with the roles of production, a real broker with the
 * topics, an identity provider with a few people, and a key that signs this run's tokens.
 * {@code @QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))}
 */
public class Backbone implements QuarkusTestResourceLifecycleManager {

    private static final List<String> TOPICS = List.of(
            LeadEvent.TOPIC,
            ConversionEvent.TOPIC,
            AccountEvent.TOPIC,
            VisitEvent.TOPIC,
            ContractEvent.TOPIC,
            OperationsEvent.TOPIC,
            PlaybookEvent.TOPIC,
            PeopleEvent.TOPIC,
            AuditEvent.TOPIC);

    private static final List<String> ONE_PARTITION = List.of(PlaybookEvent.TOPIC, AuditEvent.TOPIC);
    private static String ownerUrl;
    private static String bootstrap;
    private static TestKeycloak keycloak;

    private String service = "test";
    private EmbeddedPostgres postgres;
    private EmbeddedKafkaBroker kafka;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", service);
    }

    @Override
    public Map<String, String> start() {
        try {
            startPostgres();
            startKafka();
            keycloak = TestKeycloak.start();
            var keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            var base64 = Base64.getEncoder();
            var settings = new HashMap<String, String>();
            settings.put("kaituo.database", "127.0.0.1:" + postgres.getPort() + "/" + service);
            settings.put("quarkus.datasource.username", service + "_app");
            settings.put("quarkus.datasource.password", "trusted");
            settings.put("quarkus.flyway.username", service + "_owner");
            settings.put("quarkus.flyway.password", "trusted");
            settings.put("kafka.bootstrap.servers", bootstrap);
            settings.put("kaituo.keycloak.url", keycloak.url());
            settings.put("quarkus.http.test-port", "0");
            settings.put(
                    "quarkus.oidc.public-key",
                    base64.encodeToString(keys.getPublic().getEncoded()));
            settings.put(
                    "kaituo.test.private-key",
                    base64.encodeToString(keys.getPrivate().getEncoded()));
            return settings;
        } catch (Exception e) {
            throw new IllegalStateException("The test backbone does not start", e);
        }
    }

    /** JDBC URL of the database's superuser, who sees every row. */
    static String ownerUrl() {
        return ownerUrl;
    }

    /** Where the broker listens. */
    static String bootstrap() {
        return bootstrap;
    }

    /** Does something while the identity provider cannot be reached. */
    public static void withoutKeycloak(Runnable action) {
        keycloak.stop();
        try {
            action.run();
        } finally {
            try {
                keycloak.listen();
            } catch (IOException e) {
                throw new UncheckedIOException("The identity provider does not come back", e);
            }
        }
    }

    private void startPostgres() throws Exception {
        postgres =
                EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var sql = connection.createStatement()) {
            sql.execute("create role %s_owner login".formatted(service));
            sql.execute("create role %s_app login".formatted(service));
            sql.execute("create role %s_search nologin".formatted(service));
            sql.execute("grant %s_search to %s_owner".formatted(service, service));
            sql.execute("create database %s owner %s_owner".formatted(service, service));
        }
        ownerUrl = "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(postgres.getPort(), service);
    }

    private void startKafka() throws InterruptedException, ExecutionException {
        kafka = new EmbeddedKafkaBroker().withNodeId(1).withKafkaPort(0).withDeleteLogDirsOnClose(true);
        kafka.start();
        bootstrap = kafka.getAdvertisedListeners().replaceAll("^[A-Z_]+://", "");
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(TOPICS.stream()
                            .map(topic -> new NewTopic(topic, ONE_PARTITION.contains(topic) ? 1 : 4, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    @Override
    public void stop() {
        try {
            keycloak.stop();
            Broker.close();
            kafka.close();
            postgres.close();
        } catch (Exception e) {
            throw new IllegalStateException("The test backbone does not stop", e);
        }
    }
}
