package io.kaituo.local.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** So many hands and no more, so that two cores are busy and nothing piles up. */
final class Crew implements AutoCloseable {
    private static final int HANDS = 20;
    private static final int FAILURES_SHOWN = 20;

    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    private final ExecutorService beside = Executors.newCachedThreadPool();
    private final Board board;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    Crew(Board board) {
        this.board = board;
    }

    /** Does it for each, and returns when all is done; what fails is noted and does not stop the others. */
    <T> void each(String stage, Collection<T> items, Consumer<T> work) {
        if (items.isEmpty()) return;
        board.begin(stage, items.size());
        CompletableFuture.allOf(items.stream()
                        .map(item -> CompletableFuture.runAsync(() -> attempt(stage, item, work), hands))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        board.end(stage);
    }

    /** All at once, with the answers in the same order. */
    <T> List<T> together(Collection<? extends Callable<T>> asked) {
        try {
            List<Future<T>> answers = List.copyOf(hands.invokeAll(asked));
            var all = new ArrayList<T>();
            for (Future<T> answer : answers) all.add(answer.get());
            return all;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    /** Something that mostly waits, while the others work. */
    <T> CompletableFuture<T> beside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, beside);
    }

    Queue<String> failures() {
        return failures;
    }

    @Override
    public void close() {
        hands.shutdownNow();
        beside.shutdownNow();
    }

    private <T> void attempt(String stage, T item, Consumer<T> work) {
        try {
            work.accept(item);
        } catch (RuntimeException failed) {
            if (failures.size() < FAILURES_SHOWN) board.say("  ✘ " + failed.getMessage());
            failures.add(failed.getMessage());
        }
        board.step(stage);
    }
}
