package io.kaituo.e2e.world;

import io.kaituo.local.Home;
import io.kaituo.local.Ports;
import io.kaituo.local.Progress;
import io.kaituo.local.Settings;
import io.kaituo.local.Stack;
import io.kaituo.local.files.Trees;
import io.kaituo.local.keycloak.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A whole Kaituo of its own: real processes on free ports with data of their own, stopped and thrown away at the end, its logs kept. */
public final class World implements AutoCloseable {

    /** A machine that builds something else at the same time needs this long. */
    private static final Duration START = Duration.ofMinutes(12);

    private static final int LAST_LINES = 40;
    private static final Pattern TROUBLE = Pattern.compile("ERROR|FATAL|PANIC|\"WARN\"");

    /** What stands before the level in the services' JSON logs. */
    private static final String NOISE = "^.*(?=\"level\":)";

    private final Stack stack;
    private final boolean ours;
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Thread atExit = new Thread(this::close, "end of the world");

    private World(Stack stack, boolean ours) {
        this.stack = stack;
        this.ours = ours;
    }

    /** The one that {@code ./kaituo up} started in this environment; it stays as it is and goes on. */
    public static World running() {
        return new World(Stack.at(Home.of(System.getenv()), Settings.of(System.getenv())), false);
    }

    /** Starts one in {@code directory}; what a killed predecessor left running there is stopped first. */
    public static World in(Path directory, UnaryOperator<Settings> settings, Progress progress) throws IOException {
        Home home = Home.beside(Home.of(System.getenv()).checkout(), directory);
        Settings chosen = settings.apply(Settings.on(Ports.free()).withAccessToken(Duration.ofHours(2)));
        var world = new World(Stack.at(home, chosen), true);
        world.stack.down(Progress.silent());
        Trees.delete(home.directory());
        Runtime.getRuntime().addShutdownHook(world.atExit);
        try {
            world.stack.up(world.stack.names(), progress, START);
            return world;
        } catch (RuntimeException failed) {
            world.tellLastWords();
            world.close();
            throw failed;
        }
    }

    public Stack stack() {
        return stack;
    }

    /** Somebody of {@code infra/keycloak/people.csv}, by user name. */
    public Person person(String username) {
        return people.computeIfAbsent(username, name -> new Person(stack, name, () -> stack.token(name)));
    }

    /** The machine that may read the deals of one region. */
    public Person integrator(String region) {
        String client = "integrator-" + region;
        return people.computeIfAbsent(client, name -> new Person(stack, name, new ClientToken(stack, name)));
    }

    /** A person's id in the directory, which is what records name as their owner. */
    public String idOf(String username) {
        return People.declared().all().stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    /** Who has this id in the directory. */
    public Person personOf(String id) {
        return People.declared().all().stream()
                .filter(person -> person.id().toString().equals(id))
                .findFirst()
                .map(person -> person(person.username()))
                .orElseThrow();
    }

    /** Everything a service has stored, past row-level security, without being able to change it. */
    public Connection readOnly(String service) throws SQLException {
        Connection connection =
                DriverManager.getConnection(stack.jdbcUrl(service), "postgres", stack.databasePassword("postgres"));
        connection.setReadOnly(true);
        return connection;
    }

    /** What to look at when something failed: who does not answer, and what the others complained of last. */
    public void tellLastWords() {
        stack.names().forEach(name -> {
            boolean ready = stack.ready(name);
            var complaints = stack.home().log(name).tail(LAST_LINES).stream()
                    .filter(line -> !ready || TROUBLE.matcher(line).find())
                    .map(line -> line.replaceFirst(NOISE, ""))
                    .toList();
            if (!ready || !complaints.isEmpty()) {
                System.err.println("--- " + name + (ready ? " complained:" : " does not answer; its log ends:"));
                complaints.forEach(System.err::println);
            }
        });
    }

    /** Stops what was started here, by its own process ids, and keeps the logs beside the directory. */
    @Override
    public synchronized void close() {
        if (!ours || !Files.exists(stack.home().directory())) {
            return;
        }
        try {
            stack.down(Progress.silent());
            keepLogs();
            Trees.delete(stack.home().directory());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (Thread.currentThread() != atExit) {
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
    }

    private void keepLogs() throws IOException {
        Path written = stack.home().directory().resolve("logs");
        if (!Files.isDirectory(written)) {
            return;
        }
        Path kept = Files.createDirectories(stack.home().directory().resolveSibling("logs"));
        try (Stream<Path> logs = Files.list(written)) {
            for (Path log : logs.toList()) {
                Files.move(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
