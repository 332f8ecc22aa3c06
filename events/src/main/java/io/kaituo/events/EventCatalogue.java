package io.kaituo.events;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every event type there is, by its wire name. */
public final class EventCatalogue {

    /** What each service says, one family each; more than one of a service where the topics differ. */
    static final List<Class<? extends IntegrationEvent>> PUBLISHERS = List.of(
            LeadEvent.class,
            ConversionEvent.class,
            AccountEvent.class,
            VisitEvent.class,
            ContractEvent.class,
            PlaybookEvent.class,
            PeopleEvent.class,
            OperationsEvent.class,
            AuditEvent.class);

    private static final Map<String, Class<? extends IntegrationEvent>> BY_NAME = PUBLISHERS.stream()
            .flatMap(EventCatalogue::records)
            .collect(Collectors.toUnmodifiableMap(
                    type -> type.getAnnotation(EventType.class).value(), Function.identity()));

    private EventCatalogue() {}

    private static Stream<Class<? extends IntegrationEvent>> records(Class<? extends IntegrationEvent> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses())
                        .map(permitted -> permitted.<IntegrationEvent>asSubclass(IntegrationEvent.class))
                        .flatMap(EventCatalogue::records);
    }

    /** The record of a wire name; empty for a type this build does not know, which consumers skip. */
    public static Optional<Class<? extends IntegrationEvent>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** All event records. */
    public static Collection<Class<? extends IntegrationEvent>> all() {
        return BY_NAME.values();
    }
}
