package io.kaituo.contract.negotiation;

import io.kaituo.contract.contracts.WantedDay;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** The day on the latest sheet goes into the contract that is drafted next (R4.11). */
@ApplicationScoped
class NegotiatedDay implements WantedDay {

    private final Negotiations negotiations;

    NegotiatedDay(Negotiations negotiations) {
        this.negotiations = negotiations;
    }

    @Override
    public Uni<LocalDate> of(String region, UUID dealId) {
        return negotiations.latest(region, dealId, null).map(found -> found.map(Negotiation::wantedOn)
                .orElse(null));
    }
}
