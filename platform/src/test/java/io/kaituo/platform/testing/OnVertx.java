package io.kaituo.platform.testing;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Reactive work as a request or a message would do it: on a Vert.x context of its own, while the test waits. */
public final class OnVertx {

    private OnVertx() {}

    /** What the work yields; its failure is thrown as it is, if it is unchecked. */
    public static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
