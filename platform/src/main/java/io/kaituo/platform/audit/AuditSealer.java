package io.kaituo.platform.audit;

import io.kaituo.events.audit.AuditChain;
import io.kaituo.events.audit.AuditKeys;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Seals the audit trail twice a second, outside the transactions that write it: a chain inside them would let one writer
 * through at a time. Any replica may run a round, and a round that dies leaves the entries where they were.
 */
@ApplicationScoped
class AuditSealer {

    private static final Logger LOG = Logger.getLogger(AuditSealer.class);
    private static final int PAUSE_MILLIS = 500;

    private final Sealing sealing;
    private final Vertx vertx;
    private final Context context;
    private volatile boolean running;
    private boolean failing;

    AuditSealer(
            Pool pool,
            Vertx vertx,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "kaituo.audit.keys") String keys,
            MeterRegistry metrics) {
        this.sealing = new Sealing(pool, new AuditChain(service, AuditKeys.parse(keys)), clock);
        Gauge.builder("kaituo.audit.queue.age", sealing, Sealing::age)
                .description("How long the oldest entry of the audit trail has waited to be sealed")
                .baseUnit("seconds")
                .register(metrics);
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
    }

    void start(@Observes StartupEvent event) {
        running = true;
        context.runOnContext(nothing -> seal());
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    private void seal() {
        if (running) {
            sealing.round().subscribe().with(this::sealed, this::failed);
        }
    }

    private void sealed(int entries) {
        failing = false;
        if (entries == Sealing.BATCH) {
            seal();
        } else {
            rest();
        }
    }

    private void failed(Throwable failure) {
        if (!failing) {
            LOG.warnf("The audit trail waits to be sealed until this passes: %s", failure);
        }
        failing = true;
        rest();
    }

    private void rest() {
        vertx.setTimer(PAUSE_MILLIS, timer -> context.runOnContext(nothing -> seal()));
    }
}
