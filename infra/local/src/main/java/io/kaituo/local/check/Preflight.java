package io.kaituo.local.check;

import io.kaituo.local.Component;
import io.kaituo.local.Home;
import io.kaituo.local.Messages;
import io.kaituo.local.Refusal;
import io.kaituo.local.Settings;
import io.kaituo.local.process.Observation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything that would go wrong later is said now: all of it, and before anything starts. */
public record Preflight(Home home, Settings settings) {
    private static final long MEBI = 1L << 20;
    private static final long DISK_FIRST_TIME = 1500;
    private static final long DISK = 500;

    public void check(List<Component> chosen) {
        List<Component> starting =
                chosen.stream().filter(component -> !running(component)).toList();
        var problems = new ArrayList<String>();
        machine(problems);
        home(problems);
        fetched(problems);
        starting.forEach(component -> ports(component, problems));
        memory(starting, problems);
        if (!problems.isEmpty()) throw new Refusal("check.failed", String.join("\n", problems));
    }

    /** Supported is what the fetched PostgreSQL runs on. */
    private static void machine(List<String> problems) {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.equals("Linux amd64")) say(problems, "check.system", system);
        else if (!Files.exists(Path.of("/lib64/ld-linux-x86-64.so.2"))) say(problems, "check.glibc");
        for (String tool : List.of("setsid", "sh")) if (!onPath(tool)) say(problems, "check.tool", tool);
    }

    private void home(List<String> problems) {
        Path existing = home.directory();
        while (!Files.exists(existing)) existing = existing.getParent();
        if (!Files.isWritable(existing)) {
            say(problems, "check.not-writable", existing, System.getProperty("user.name"));
            return;
        }
        try {
            if (Files.exists(home.directory()) && !owner(home.directory()).equals(owner(Path.of("/proc/self"))))
                say(problems, "check.owner", home.directory(), owner(home.directory()));
            long free = Files.getFileStore(existing).getUsableSpace() / MEBI;
            long needed = Files.exists(home.cache()) ? DISK : DISK_FIRST_TIME;
            if (free < needed) say(problems, "check.disk", existing, free, needed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Object owner(Path path) throws IOException {
        return Files.getAttribute(path, "unix:uid");
    }

    private void fetched(List<String> problems) {
        for (String part : List.of("postgres.jar", "keycloak.zip", "mail.jar"))
            if (!Files.exists(home.part(part))) say(problems, "check.not-built", "infra/local", home.part(part));
    }

    private void ports(Component component, List<String> problems) {
        settings.ports().taking(component.name()).stream()
                .filter(PortHolder::taken)
                .forEach(port -> say(
                        problems,
                        "check.port",
                        port,
                        component.name(),
                        PortHolder.of(port).map(PortHolder::toString).orElse("?")));
    }

    private static void memory(List<Component> starting, List<String> problems) {
        long needed = starting.stream().mapToLong(Component::memory).sum();
        long available = Memory.available() / MEBI;
        if (available < needed) say(problems, "check.memory", available, needed);
    }

    private boolean running(Component component) {
        boolean samePort = home.run()
                .wanted(component.name())
                .filter(launch -> launch.port() == settings.ports().of(component.name()))
                .isPresent();
        return samePort
                && home.run().seen(component.name()).filter(Observation::alive).isPresent();
    }

    private static boolean onPath(String tool) {
        for (String directory : System.getenv("PATH").split(":"))
            if (Files.isExecutable(Path.of(directory, tool))) return true;
        return false;
    }

    private static void say(List<String> problems, String key, Object... parameters) {
        problems.add("  - " + Messages.text(key, parameters));
    }
}
