package io.kaituo.local.process;

import java.io.IOException;
import java.util.Optional;
import java.util.Properties;

/** One process beyond doubt: a pid alone is reused, a pid with its start tick on this boot is not. */
public record ProcessIdentity(long pid, long startTick, String boot) {
    private static final String BOOT = Procfs.boot();

    public static Optional<ProcessIdentity> of(long pid) {
        return Procfs.stat(pid)
                .filter(stat -> !stat.dead())
                .map(stat -> new ProcessIdentity(pid, stat.startTick(), BOOT));
    }

    public boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** Sends the signal ({@code TERM}, {@code INT}, {@code KILL}, {@code STOP}, {@code CONT}) unless the process is already gone. */
    public void signal(String signal) {
        if (!alive()) return;
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noShell) {
            throw new IllegalStateException("cannot send SIG" + signal + " to " + pid, noShell);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void writeTo(Properties properties) {
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("startTick", Long.toString(startTick));
        properties.setProperty("boot", boot);
    }

    static Optional<ProcessIdentity> readFrom(Properties properties) {
        if (!properties.containsKey("pid")) return Optional.empty();
        return Optional.of(new ProcessIdentity(
                Long.parseLong(properties.getProperty("pid")),
                Long.parseLong(properties.getProperty("startTick")),
                properties.getProperty("boot")));
    }
}
