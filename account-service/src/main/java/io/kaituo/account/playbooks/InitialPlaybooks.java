package io.kaituo.account.playbooks;

import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives every region of {@code kaituo.regions} a playbook to begin with, once, whichever replica starts first. */
@ApplicationScoped
class InitialPlaybooks {

    private static final String SYSTEM = "system";
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int TRIES = 8;
    private static final String ORDINARY = "standard-eight-steps";

    private final PlaybookRegistry registry;
    private final Transactions transactions;
    private final List<String> regions;
    private final Config config;

    InitialPlaybooks(
            PlaybookRegistry registry,
            Transactions transactions,
            @ConfigProperty(name = "kaituo.regions") List<String> regions,
            Config config) {
        this.registry = registry;
        this.transactions = transactions;
        this.regions = regions;
        this.config = config;
    }

    void start(@Observes StartupEvent event) throws Throwable {
        Presets.all(); // read by the thread that starts us, which holds nobody up
        VertxContextSupport.subscribeAndAwait(this::begin);
    }

    Uni<Void> begin() {
        return Multi.createFrom()
                .iterable(regions)
                .onItem()
                .transformToUniAndConcatenate(this::begin)
                .onItem()
                .ignoreAsUni();
    }

    /** The first try of a cold process on a busy machine may outlast the database's patience; the next one is warm. */
    private Uni<?> begin(String region) {
        return transactions
                .in(Regions.only(region), () -> registry.begin(preset(region), region, SYSTEM))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(TRIES);
    }

    private PlaybookDocument preset(String region) {
        return Presets.named(config.getOptionalValue("kaituo.playbooks.initial." + region, String.class)
                .orElse(ORDINARY));
    }
}
