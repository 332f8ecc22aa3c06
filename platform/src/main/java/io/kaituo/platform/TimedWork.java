package io.kaituo.platform;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Nothing timed begins any more once the service ends: it would only find its connections gone, and say so every second. */
@ApplicationScoped
class TimedWork {

    private static final int BEFORE_ALL_OTHERS = 1;

    private final Scheduler scheduler;

    TimedWork(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void end(@Observes @Priority(BEFORE_ALL_OTHERS) ShutdownEvent event) {
        scheduler.pause();
    }
}
