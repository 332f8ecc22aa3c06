package io.kaituo.local.command;

import io.kaituo.local.Messages;
import io.kaituo.local.Progress;
import io.kaituo.local.demo.Display;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Shows what is going on: a line for everything done, and what is under way in one line that is drawn over on a terminal. */
final class Screen implements Progress, Display, AutoCloseable {
    private static final long TERMINAL_MILLIS = 200;
    private static final long FILE_MILLIS = 10_000;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final boolean terminal;
    private final long start = System.nanoTime();
    private final Map<String, String> underWay = new LinkedHashMap<>();
    private Supplier<String> drawn = this::components;
    private final Timer drawing = new Timer("screen", true);

    Screen(boolean terminal) {
        this.terminal = terminal;
        long every = terminal ? TERMINAL_MILLIS : FILE_MILLIS;
        drawing.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        drawOnce();
                    }
                },
                0,
                every);
    }

    @Override
    public synchronized void at(String component, String stage) {
        underWay.put(component, stage);
    }

    @Override
    public synchronized void done(String component, Duration elapsed, boolean wasRunning) {
        String stage = underWay.remove(component);
        String key = "stopping".equals(stage) ? "progress.stopped" : wasRunning ? "progress.ran" : "progress.ready";
        say("  " + (terminal ? "\033[32m✔\033[0m" : "✔") + " " + Messages.text(key, component, seconds(elapsed)));
    }

    @Override
    public synchronized void say(String line) {
        clear();
        out.println(line);
    }

    @Override
    public synchronized void underWay(Supplier<String> line) {
        drawn = line;
    }

    @Override
    public boolean terminal() {
        return terminal;
    }

    void tell(String key, Object... parameters) {
        say(Messages.text(key, parameters));
    }

    synchronized void print(String text) {
        clear();
        out.print(text);
        out.flush();
    }

    String elapsed() {
        return seconds(Duration.ofNanos(System.nanoTime() - start));
    }

    @Override
    public synchronized void close() {
        underWay.clear();
        drawing.cancel();
        clear();
    }

    private synchronized void drawOnce() {
        String now = drawn.get();
        if (now.isEmpty()) return;
        String line = "  … " + elapsed() + "  " + now;
        if (terminal) out.print("\r\033[K" + line.substring(0, Math.min(line.length(), 110)));
        else out.println(line);
        out.flush();
    }

    private String components() {
        return underWay.entrySet().stream()
                .filter(entry -> !entry.getValue().equals("waiting"))
                .map(entry -> entry.getKey() + " " + Messages.text("stage." + entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void clear() {
        if (terminal) out.print("\r\033[K");
    }

    static String seconds(Duration duration) {
        return String.format("%.1f s", duration.toMillis() / 1000.0);
    }
}
