package io.kaituo.notification.feed;

import io.kaituo.events.AccountEvent.AccountChanged;
import io.kaituo.events.ContractEvent.ContractDrafted;
import io.kaituo.events.ContractEvent.ContractRevised;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.Money;
import io.kaituo.notification.feed.DealStream.Entry;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Turns what services tell each other into what integrators are told: numbered per deal under the lock of its stream, in
 * the transaction that remembers the internal event, so that nothing is told twice and no number is missing.
 */
@ApplicationScoped
class DealFeed {

    private static final Set<Class<?>> BACKGROUND =
            Set.of(AccountChanged.class, ContractDrafted.class, ContractRevised.class);

    private final FeedStreams streams;
    private final FeedTail tail;

    DealFeed(FeedStreams streams, FeedTail tail) {
        this.streams = streams;
        this.tail = tail;
    }

    /** Whether it is told, or needed to tell others. */
    static boolean wants(Class<? extends IntegrationEvent> type) {
        return Translations.exists(type) || BACKGROUND.contains(type);
    }

    /** Records events of one region, in their order. */
    Uni<?> record(List<? extends IntegrationEvent> events) {
        String region = events.get(0).region();
        return streams.rename(region, renamed(events)).chain(() -> Uni.combine()
                .all()
                .unis(
                        streams.open(region, ids(events, (event, how) -> how.dealOf(event))),
                        streams.contracts(region, contractsOf(events)))
                .asTuple()
                .chain(known -> tell(region, events, known.getItem1(), known.getItem2())));
    }

    private Uni<?> tell(
            String region,
            List<? extends IntegrationEvent> events,
            Map<UUID, DealStream> open,
            Map<UUID, Known.Contract> contracts) {
        var told = new ArrayList<Entry>();
        var learned = new HashMap<UUID, Known.Contract>();
        for (var event : events) {
            learn(event, contracts).forEach(learned::put);
            contracts.putAll(learned);
            Translations.of(event).ifPresent(how -> {
                var stream = open.get(how.dealOf(event));
                var contract = Optional.ofNullable(how.contractOf(event))
                        .map(contracts::get)
                        .orElse(Known.NO_CONTRACT);
                told.add(stream.tell(how.tell(event, new Known(stream.state(), contract)), event));
            });
        }
        Transaction.current().afterCommit(tail::wake);
        return Uni.combine()
                .all()
                .unis(streams.save(region, told, open.values()), streams.remember(region, learned))
                .discardItems();
    }

    /** What an event says of a contract that the public has not heard of yet. */
    private static Map<UUID, Known.Contract> learn(IntegrationEvent event, Map<UUID, Known.Contract> contracts) {
        if (event instanceof ContractDrafted drafted) {
            return Map.of(drafted.contractId(), new Known.Contract(drafted.accountId(), drafted.total()));
        }
        return event instanceof ContractRevised revised
                ? Map.of(revised.contractId(), revised(contracts.get(revised.contractId()), revised.total()))
                : Map.of();
    }

    private static Known.Contract revised(Known.Contract before, Money total) {
        return new Known.Contract(before == null ? null : before.accountId(), total);
    }

    private static Set<UUID> ids(
            List<? extends IntegrationEvent> events, BiFunction<IntegrationEvent, Translation<?>, UUID> which) {
        return events.stream()
                .map(event -> Translations.of(event).map(how -> which.apply(event, how)))
                .flatMap(Optional::stream)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<UUID> contractsOf(List<? extends IntegrationEvent> events) {
        var ids = ids(events, (event, how) -> how.contractOf(event));
        events.stream()
                .filter(ContractRevised.class::isInstance)
                .map(event -> ((ContractRevised) event).contractId())
                .forEach(ids::add);
        return ids;
    }

    /** The last name of each renamed account. */
    private static Map<UUID, String> renamed(List<? extends IntegrationEvent> events) {
        var names = new LinkedHashMap<UUID, String>();
        events.stream()
                .filter(AccountChanged.class::isInstance)
                .map(AccountChanged.class::cast)
                .forEach(changed -> names.put(changed.accountId(), changed.name()));
        return names;
    }
}
