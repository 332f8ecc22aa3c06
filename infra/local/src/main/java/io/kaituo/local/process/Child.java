package io.kaituo.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One supervised component: each {@link #tend} brings what is one step nearer to what is wanted. */
final class Child {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofSeconds(60);
    private static final Duration ORPHANS_MAY_TAKE = Duration.ofSeconds(5);

    private final RunDirectory directory;
    private Observation seen;
    private Process handle;
    private int failures;

    Child(RunDirectory directory, String name) {
        this.directory = directory;
        this.seen = directory.seen(name).orElseGet(() -> Observation.nothing(name));
    }

    String name() {
        return seen.name();
    }

    /** Takes over a process that a former supervisor started without living long enough to write it down. */
    void adopt() {
        Optional<Launch> wanted = directory.wanted(name());
        if (seen.alive() || wanted.isEmpty()) return;
        Launch launch = wanted.get();
        Procfs.pids().stream()
                .filter(pid -> Procfs.hasEnvironment(pid, Launch.MARK + "=" + launch.mark()))
                .filter(pid -> isTail(Procfs.commandLine(pid), launch.command()))
                .flatMap(pid -> ProcessIdentity.of(pid).stream())
                .findFirst()
                .ifPresent(found -> see(seen.started(found, launch)));
    }

    /** False once the component is neither wanted nor running, and may be forgotten. */
    boolean tend(Optional<Launch> wanted) {
        if (seen.alive()) {
            tendLiving(wanted);
            return true;
        }
        if (seen.process().isPresent()) bury(wanted.isPresent());
        if (wanted.isEmpty()) {
            directory.forget(name());
            return false;
        }
        if (Instant.now().isAfter(seen.since().plus(pause(failures))) && aloneInItsHome(wanted.get()))
            start(wanted.get());
        return true;
    }

    private void tendLiving(Optional<Launch> wanted) {
        Instant now = Instant.now();
        boolean asWanted = wanted.map(Launch::fingerprint)
                .filter(seen.fingerprint()::equals)
                .isPresent();
        if (seen.phase() == Observation.Phase.STOPPING) {
            if (now.isAfter(seen.since().plus(seen.ending().grace()))) signal("KILL");
        } else if (!asWanted) {
            see(seen.stopping());
            signal(seen.ending().signal());
        } else if (now.isAfter(seen.since().plus(STEADY))) {
            failures = 0;
        }
    }

    private void bury(boolean wanted) {
        boolean asked = seen.phase() == Observation.Phase.STOPPING || !wanted;
        failures = asked ? 0 : failures + 1;
        see(asked ? seen.stopped() : seen.crashed(lastWords()));
        handle = null;
    }

    private String lastWords() {
        try {
            return handle != null && handle.waitFor(1, TimeUnit.SECONDS) ? "exit code " + handle.exitValue() : "ended";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "ended";
        }
    }

    /** None before the first start, then half a second, doubled with every failure in a row. */
    static Duration pause(int failures) {
        if (failures == 0) return Duration.ZERO;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** A killed postmaster leaves back-ends behind for a moment; starting beside them would be refused or worse. */
    private boolean aloneInItsHome(Launch launch) {
        if (launch.home().isEmpty()) return true;
        List<Long> orphans = Procfs.livingIn(launch.home().get());
        if (Instant.now().isAfter(seen.since().plus(ORPHANS_MAY_TAKE)))
            orphans.stream().flatMap(pid -> ProcessIdentity.of(pid).stream()).forEach(orphan -> orphan.signal("KILL"));
        return orphans.isEmpty();
    }

    private void start(Launch launch) {
        try {
            if (launch.home().isPresent())
                Files.deleteIfExists(launch.home().get().resolve("postmaster.pid"));
            handle = process(launch).start();
            ProcessIdentity.of(handle.pid())
                    .ifPresentOrElse(
                            identity -> see(seen.started(identity, launch)), () -> see(seen.crashed(lastWords())));
        } catch (IOException refused) {
            see(seen.crashed(String.valueOf(refused.getMessage())));
        }
        if (seen.process().isEmpty()) failures++;
    }

    private static ProcessBuilder process(Launch launch) throws IOException {
        var process = new ProcessBuilder(launch.command())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(LogFile.of(launch.log()).rotated().appending());
        launch.home().map(Path::toFile).ifPresent(process::directory);
        inherit(process.environment());
        process.environment().putAll(launch.environment());
        process.environment().put(Launch.MARK, launch.mark());
        return process;
    }

    /** What a caller's shell happens to export must not change how a component behaves. */
    private static void inherit(Map<String, String> environment) {
        environment.keySet().retainAll(List.of("PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "TZ"));
        environment.put("LANG", "C.UTF-8");
    }

    private void signal(String signal) {
        seen.process().ifPresent(process -> process.signal(signal));
    }

    private void see(Observation observation) {
        seen = observation;
        directory.saw(observation);
    }

    /** Wrappers such as {@code unshare -U} replace themselves, so a process shows the end of its command. */
    private static boolean isTail(List<String> commandLine, List<String> command) {
        int from = command.size() - commandLine.size();
        return !commandLine.isEmpty()
                && from >= 0
                && command.subList(from, command.size()).equals(commandLine);
    }
}
