package io.kaituo.platform;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets no job begin while the service goes down: it would find the database gone and cry for help. */
@ApplicationScoped
class QuietEnd {

    private final Scheduler scheduler;

    QuietEnd(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void stop(@Observes ShutdownEvent end) {
        scheduler.pause();
    }
}
