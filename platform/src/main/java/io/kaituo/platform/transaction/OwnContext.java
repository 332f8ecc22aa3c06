package io.kaituo.platform.transaction;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/**
 * A Vert.x context for work that no request or message started. Hibernate Reactive keeps its session there, so
 * transactions side by side need one each, and it must be marked as nobody else's. It knows nothing of the caller's: neither
 * transaction nor request nor trace.
 */
public final class OwnContext {

    private OwnContext() {}

    /** Runs the work in a fresh context of an event loop, the current one where there is one; what it yields comes there too. */
    public static <T> Uni<T> of(Vertx vertx, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            VertxContextSafetyToggle.setContextSafe(own, true);
            return Uni.createFrom()
                    .deferred(work::get)
                    .runSubscriptionOn(task -> own.runOnContext(nothing -> task.run()));
        });
    }
}
