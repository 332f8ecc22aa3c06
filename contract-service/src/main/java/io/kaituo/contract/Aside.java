package io.kaituo.contract;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;

/** Work that takes a processor for a while leaves the event loop, where everybody else waits. */
public final class Aside {

    private Aside() {}

    /**
     * Does it on a worker thread, beside whatever else is done there; what follows is back where the caller was, transaction
     * included.
     */
    public static <T> Uni<T> of(Callable<T> work) {
        var here = Vertx.currentContext();
        return Uni.createFrom()
                .completionStage(() -> here.executeBlocking(work, false).toCompletionStage());
    }
}
