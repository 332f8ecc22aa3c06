package io.kaituo.contract.contracts;

import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.platform.playbook.PlaybookVersion;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** Tells everybody who watches agreements, one after the other. */
@ApplicationScoped
class ContractWatchers {

    private final List<ContractWatcher> watchers;

    ContractWatchers(@All List<ContractWatcher> watchers) {
        this.watchers = watchers;
    }

    Uni<?> tell(ContractEvent event, PlaybookVersion playbook) {
        return each(watcher -> watcher.happened(event, playbook));
    }

    Uni<?> find(ContractSigned inForce, PlaybookVersion playbook) {
        return each(watcher -> watcher.found(inForce, playbook));
    }

    private Uni<?> each(Function<ContractWatcher, Uni<?>> told) {
        return Multi.createFrom()
                .iterable(watchers)
                .onItem()
                .transformToUniAndConcatenate(told::apply)
                .onItem()
                .ignoreAsUni();
    }
}
