package io.kaituo.account.deals;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.events.Money;
import io.kaituo.platform.JsonColumn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;

/** Signed contracts of a deal beside the one it rests on, in the order they were heard of: should that be voided, one of them holds the win. */
record FurtherContracts(List<Further> contracts) {

    static final FurtherContracts NONE = new FurtherContracts(List.of());

    FurtherContracts {
        contracts = List.copyOf(contracts);
    }

    /** @param total as it holds today */
    record Further(UUID contractId, Money total) {}

    FurtherContracts and(UUID contract, Money total) {
        return new FurtherContracts(
                Stream.concat(without(contract).contracts.stream(), Stream.of(new Further(contract, total)))
                        .toList());
    }

    FurtherContracts amended(UUID contract, Money total) {
        return new FurtherContracts(contracts.stream()
                .map(further -> further.contractId().equals(contract) ? new Further(contract, total) : further)
                .toList());
    }

    FurtherContracts without(UUID contract) {
        return new FurtherContracts(contracts.stream()
                .filter(further -> !further.contractId().equals(contract))
                .toList());
    }

    Optional<Further> first() {
        return contracts.stream().findFirst();
    }

    /** A handful per deal, always read and written with it; null where there is none. */
    @Immutable
    static class Column extends JsonColumn<FurtherContracts> {

        Column() {
            super(new TypeReference<>() {}, NONE);
        }
    }
}
