package io.kaituo.local;

import io.kaituo.local.process.Launch;
import io.kaituo.local.process.Observation;
import io.kaituo.local.process.RunDirectory;
import io.kaituo.local.process.Wait;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Starts components side by side, each as soon as what it needs is ready and furnished. */
final class Rollout {
    private static final int CRASHES_THAT_ARE_NO_ACCIDENT = 3;
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);

    private final RunDirectory run;
    private final Duration patience;
    private final Progress progress;
    private final Map<String, CompletableFuture<Void>> ready = new LinkedHashMap<>();
    private final Set<String> alive;

    Rollout(RunDirectory run, Duration patience, Progress progress) {
        this.run = run;
        this.patience = patience;
        this.progress = progress;
        this.alive = run.names().stream()
                .filter(name -> run.seen(name).filter(Observation::alive).isPresent())
                .collect(Collectors.toSet());
    }

    /** Returns when all are ready, or says everything that kept one from it. The needed come before those who need them. */
    void of(List<Component> components) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            for (Component component : components) {
                List<CompletableFuture<Void>> needs =
                        component.needs().stream().map(ready::get).toList();
                ready.put(component.name(), CompletableFuture.runAsync(() -> bring(component, needs), threads));
            }
            List<String> failures = ready.entrySet().stream()
                    .flatMap(entry -> failure(entry.getKey(), entry.getValue()).stream())
                    .toList();
            if (!failures.isEmpty()) throw new Refusal("start.failed", String.join("\n", failures));
        } finally {
            threads.shutdownNow();
        }
    }

    private void bring(Component component, List<CompletableFuture<Void>> needs) {
        String name = component.name();
        long start = System.nanoTime();
        try {
            progress.at(name, "preparing");
            component.prepare();
            progress.at(name, "waiting");
            needs.forEach(CompletableFuture::join);
            Launch launch = component.launch();
            boolean ran = alive.contains(name) && run.runs(launch);
            if (!ran) {
                progress.at(name, "starting");
                start = System.nanoTime();
                run.want(launch);
            }
            await(component, launch);
            progress.at(name, "furnishing");
            component.furnish();
            progress.done(name, Duration.ofNanos(System.nanoTime() - start), ran);
        } catch (CompletionException needIsMissing) {
            throw new NotReached(needIsMissing);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new CompletionException(failed);
        }
    }

    private void await(Component component, Launch launch) {
        String name = component.name();
        int before = run.seen(name).map(Observation::restarts).orElse(0);
        boolean answered = Wait.until(patience, BETWEEN_QUESTIONS, () -> {
            int crashes = run.seen(name).map(Observation::restarts).orElse(0) - before;
            if (crashes >= CRASHES_THAT_ARE_NO_ACCIDENT) throw new Refusal("start.crashes", name, launch.log());
            return run.runs(launch) && component.ready();
        });
        if (!answered) throw new Refusal("start.slow", name, patience.toSeconds());
    }

    private static List<String> failure(String name, CompletableFuture<Void> future) {
        try {
            future.join();
            return List.of();
        } catch (CompletionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            if (cause instanceof NotReached) return List.of();
            return List.of("  " + name + ": " + (cause instanceof Refusal ? cause.getMessage() : cause.toString()));
        }
    }

    /** Not this component's fault, so nothing to tell. */
    private static final class NotReached extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotReached(Throwable cause) {
            super(cause);
        }
    }
}
