package io.kaituo.events.feed;

import io.kaituo.events.EventType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every public event record there is. */
public final class PublicCatalogue {

    private static final List<Class<? extends PublicEvent>> ALL =
            records(PublicEvent.class).toList();

    private PublicCatalogue() {}

    /** In the order they are declared in: those of deals first. */
    public static List<Class<? extends PublicEvent>> all() {
        return ALL;
    }

    /** The wire name of a public event. */
    public static String name(Class<? extends PublicEvent> type) {
        return type.getAnnotation(EventType.class).value();
    }

    private static Stream<Class<? extends PublicEvent>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type.asSubclass(PublicEvent.class))
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(PublicCatalogue::records);
    }
}
