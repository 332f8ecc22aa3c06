package io.kaituo.notification.channel;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The courier of each kind of channel. */
@ApplicationScoped
public class Couriers {

    private final Map<ChannelKind, Courier> byKind;

    Couriers(@All List<Courier> couriers) {
        byKind = couriers.stream().collect(Collectors.toUnmodifiableMap(Courier::kind, Function.identity()));
    }

    public Courier of(ChannelKind kind) {
        return byKind.get(kind);
    }

    public Collection<Courier> all() {
        return byKind.values();
    }
}
