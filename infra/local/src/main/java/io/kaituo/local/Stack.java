package io.kaituo.local;

import io.kaituo.events.audit.AuditChain;
import io.kaituo.events.audit.AuditReport;
import io.kaituo.events.audit.AuditVerification;
import io.kaituo.events.audit.AuditVerification.Told;
import io.kaituo.local.app.Console;
import io.kaituo.local.app.QuarkusApp;
import io.kaituo.local.audit.Heads;
import io.kaituo.local.check.Preflight;
import io.kaituo.local.kafka.Kafka;
import io.kaituo.local.keycloak.Keycloak;
import io.kaituo.local.keycloak.People;
import io.kaituo.local.mail.MailSink;
import io.kaituo.local.postgres.Postgres;
import io.kaituo.local.process.Observation;
import io.kaituo.local.process.ProcessIdentity;
import io.kaituo.local.process.RunDirectory;
import io.kaituo.local.process.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One whole installation of Kaituo as real processes on this machine: what {@code ./kaituo} and the end-to-end tests drive. */
public final class Stack {
    /** Everything the services need around them. */
    public static final List<String> INFRASTRUCTURE = List.of(Postgres.NAME, Kafka.NAME, Keycloak.NAME, MailSink.NAME);

    private static final Duration READY = Duration.ofMinutes(4);

    private final Home home;
    private final Settings settings;
    private final Secrets secrets;
    private final RunDirectory run;
    private final Postgres postgres;
    private final Kafka kafka;
    private final Keycloak keycloak;
    private final Map<String, Component> components = new LinkedHashMap<>();

    private Stack(Home home, Settings settings) {
        this.home = home;
        this.settings = settings;
        this.secrets = new Secrets(home);
        this.run = home.run();
        List<String> databases =
                QuarkusApp.ALL.stream().map(QuarkusApp::database).toList();
        this.postgres = new Postgres(home, settings, secrets, databases);
        this.kafka = new Kafka(home, settings, QuarkusApp.ALL, People.declared().regions());
        this.keycloak = new Keycloak(home, settings, secrets);
        for (Component part : List.of(postgres, kafka, keycloak, new MailSink(home, settings)))
            components.put(part.name(), part);
        for (String service : QuarkusApp.ALL) components.put(service, new QuarkusApp(service, home, settings, secrets));
        components.put(Console.NAME, new Console(home, settings, secrets));
    }

    public static Stack at(Home home, Settings settings) {
        return new Stack(home, settings);
    }

    public Home home() {
        return home;
    }

    public Settings settings() {
        return settings;
    }

    public List<String> names() {
        return List.copyOf(components.keySet());
    }

    public void up(Progress progress) {
        up(names(), progress);
    }

    /** Starts these and what they need, and returns when they answer. What runs already as it should is left alone. */
    public void up(Collection<String> names, Progress progress) {
        up(names, progress, READY);
    }

    /** Gives each component so long to answer. */
    public void up(Collection<String> names, Progress progress, Duration patience) {
        List<Component> chosen = withNeeds(names);
        new Preflight(home, settings).check(chosen);
        alone(() -> {
            var rollout = new Rollout(run, patience, progress);
            home.supervision().ensure();
            rollout.of(chosen);
        });
    }

    /** Stops everything of this installation, each component after all that need it, and then the supervisor. */
    public void down(Progress progress) {
        if (run.names().isEmpty() && run.supervisor().isEmpty()) return;
        alone(() -> {
            home.supervision().ensure();
            for (List<String> next = leaves(run.names()); !next.isEmpty(); next = leaves(run.names()))
                stop(next, progress);
            home.supervision().end();
        });
    }

    public void stop(String name) {
        stop(List.of(name), Progress.silent());
    }

    /** Starts it again and waits until it answers. */
    public void start(String name) {
        up(List.of(name), Progress.silent());
    }

    public void restart(String name) {
        stop(name);
        start(name);
    }

    /** {@code kill -9}; the supervisor brings it back. */
    public void kill(String name) {
        process(name).signal("KILL");
    }

    /** Freezes it where it stands, as a hanging machine would. */
    public void freeze(String name) {
        process(name).signal("STOP");
    }

    public void thaw(String name) {
        process(name).signal("CONT");
    }

    public boolean ready(String name) {
        return component(name).ready();
    }

    public void awaitReady(String name, Duration atMost) {
        if (!Wait.until(atMost, Duration.ofMillis(250), () -> ready(name)))
            throw new Refusal("start.slow", name, atMost.toSeconds());
    }

    public long pid(String name) {
        return process(name).pid();
    }

    public Observation seen(String name) {
        return run.seen(name).orElseThrow(() -> new Refusal("stack.not-running", name));
    }

    /** Where a component is spoken to over HTTP, e.g. {@code http://127.0.0.1:8081}. */
    public URI url(String name) {
        return URI.create("http://127.0.0.1:" + settings.ports().of(name));
    }

    public String kafka() {
        return kafka.bootstrap();
    }

    /** The database of {@code lead-service} and its like. */
    public String jdbcUrl(String service) {
        return postgres.jdbcUrl(QuarkusApp.database(service));
    }

    /** The password of a database role such as {@code lead_owner} or {@code postgres}. */
    public String databasePassword(String role) {
        return secrets.of(Postgres.secret(role));
    }

    /** Holds a service's audit trail against its seals and against what was told of it; it changes nothing, and asks no service. */
    public AuditReport verifyAudit(String service) throws SQLException {
        Instant heardAt = Instant.now();
        List<Told> heads = Heads.toldBy(kafka());
        try (Connection database = postgres.connect(QuarkusApp.database(service))) {
            return AuditVerification.of(
                    database, new AuditChain(service, QuarkusApp.auditKeys(service, secrets)), heads, heardAt);
        }
    }

    public String clientSecret(String client) {
        return secrets.of(Keycloak.secret(client));
    }

    /** A fresh access token of one of the local people. */
    public String token(String username) {
        return keycloak.token(username, Secrets.LOCAL_PASSWORD);
    }

    private Component component(String name) {
        Component component = components.get(name);
        if (component == null) throw new Refusal("stack.unknown", name, String.join(" ", components.keySet()));
        return component;
    }

    private ProcessIdentity process(String name) {
        return seen(name).process().orElseThrow(() -> new Refusal("stack.not-running", name));
    }

    private List<Component> withNeeds(Collection<String> names) {
        Set<String> chosen = new LinkedHashSet<>();
        var open = new ArrayList<>(names);
        while (!open.isEmpty()) {
            String name = open.remove(0);
            if (chosen.add(name)) open.addAll(component(name).needs());
        }
        return components.values().stream()
                .filter(component -> chosen.contains(component.name()))
                .toList();
    }

    /** Those that nobody else of them needs. */
    private List<String> leaves(List<String> names) {
        List<String> needed = names.stream()
                .filter(components::containsKey)
                .flatMap(name -> components.get(name).needs().stream())
                .toList();
        return names.stream().filter(name -> !needed.contains(name)).toList();
    }

    private void stop(List<String> names, Progress progress) {
        long start = System.nanoTime();
        names.forEach(name -> {
            progress.at(name, "stopping");
            run.unwant(name);
        });
        for (String name : names) {
            Duration grace = run.seen(name)
                    .map(seen -> seen.ending().grace())
                    .orElse(Duration.ZERO)
                    .plusSeconds(10);
            if (!Wait.until(grace, () -> run.seen(name).isEmpty())) throw new Refusal("stop.slow", name);
            progress.done(name, Duration.ofNanos(System.nanoTime() - start), true);
        }
    }

    /** Two commands at once would undo each other. */
    private void alone(Runnable work) {
        run.create();
        FileLock lock = run.lock("command").orElseThrow(() -> new Refusal("check.busy", home.directory()));
        try {
            work.run();
        } finally {
            release(lock);
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
