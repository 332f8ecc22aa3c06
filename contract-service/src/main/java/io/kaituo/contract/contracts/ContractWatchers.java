package io.kaituo.contract.contracts;

import io.kaituo.events.ContractEvent;
import io.kaituo.platform.playbook.PlaybookVersion;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells everybody who watches agreements, one after the other. */
@ApplicationScoped
class ContractWatchers {

    private final List<ContractWatcher> watchers;

    ContractWatchers(@All List<ContractWatcher> watchers) {
        this.watchers = watchers;
    }

    Uni<?> tell(ContractEvent event, PlaybookVersion playbook) {
        return Multi.createFrom()
                .iterable(watchers)
                .onItem()
                .transformToUniAndConcatenate(watcher -> watcher.happened(event, playbook))
                .onItem()
                .ignoreAsUni();
    }
}
