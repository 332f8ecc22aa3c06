package io.kaituo.notification;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;

/** Bounds how long something may take without leaving the caller's event loop, where its transaction lives. */
public final class Patience {

    private Patience() {}

    /** What the work yields, or the failure when time is up. */
    public static <T> Uni<T> of(Vertx vertx, Duration time, Supplier<Future<T>> work, Supplier<Throwable> late) {
        return Uni.createFrom().emitter(done -> {
            long timer = vertx.setTimer(time.toMillis(), over -> done.fail(late.get()));
            work.get()
                    .onComplete(
                            item -> {
                                vertx.cancelTimer(timer);
                                done.complete(item);
                            },
                            failure -> {
                                vertx.cancelTimer(timer);
                                done.fail(failure);
                            });
        });
    }
}
