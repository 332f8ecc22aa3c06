package io.kaituo.local.demo;

import io.kaituo.local.Messages;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** How far each stage is, as one line with a bar. */
final class Board {
    private static final int BAR = 20;

    private final Display display;
    private final LongSupplier commands;
    private final Map<String, Stage> stages = new ConcurrentSkipListMap<>();
    private final long start = System.nanoTime();

    Board(Display display, LongSupplier commands) {
        this.display = display;
        this.commands = commands;
        display.underWay(this::line);
    }

    /** {@code stage} names a text of {@code messages.properties}. */
    void begin(String stage, int total) {
        stages.put(stage, Stage.begun(total));
    }

    void step(String stage) {
        stages.get(stage).done().incrementAndGet();
    }

    void at(String stage, int done, int total) {
        stages.compute(stage, (name, known) -> known == null ? Stage.begun(total) : known.of(total))
                .done()
                .set(done);
    }

    void end(String stage) {
        Stage ended = stages.remove(stage);
        if (ended == null) return;
        say("  " + green("✔") + " "
                + Messages.text(
                        "demo.stage-done", name(stage), ended.total(), seconds(System.nanoTime() - ended.since())));
    }

    void say(String line) {
        display.say(line);
    }

    String red(String text) {
        return display.terminal() ? "\033[1;31m" + text + "\033[0m" : text;
    }

    String green(String text) {
        return display.terminal() ? "\033[32m" + text + "\033[0m" : text;
    }

    /** Since the demo began. */
    double elapsedSeconds() {
        return seconds(System.nanoTime() - start);
    }

    void close() {
        display.underWay(() -> "");
    }

    private String line() {
        if (stages.isEmpty()) return "";
        String bars = stages.entrySet().stream()
                .map(stage -> stage.getValue().bar(name(stage.getKey())))
                .collect(Collectors.joining("  "));
        return Messages.text("demo.under-way", bars, commands.getAsLong() / Math.max(1, elapsedSeconds()));
    }

    private static String name(String stage) {
        return Messages.text("demo.stage." + stage);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private record Stage(int total, AtomicInteger done, long since) {
        static Stage begun(int total) {
            return new Stage(total, new AtomicInteger(), System.nanoTime());
        }

        /** The same with another end: new events appear while others are applied. */
        Stage of(int newTotal) {
            return new Stage(newTotal, done, since);
        }

        String bar(String name) {
            int filled = total == 0 ? BAR : (int) Math.min(BAR, (long) BAR * done.get() / total);
            return String.format(
                    "%s %s%s %,d/%,d", name, "█".repeat(filled), "░".repeat(BAR - filled), done.get(), total);
        }
    }
}
