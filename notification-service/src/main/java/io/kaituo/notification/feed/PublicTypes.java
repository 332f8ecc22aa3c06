package io.kaituo.notification.feed;

import io.kaituo.events.feed.DealFact;
import io.kaituo.events.feed.Meaning;
import io.kaituo.events.feed.PublicCatalogue;
import io.kaituo.events.feed.PublicEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an integrator can be told, by wire name; what may be chosen in a filter are the types of deals. */
public final class PublicTypes {

    private static final List<PublicType> ALL = PublicCatalogue.all().stream()
            .map(type -> new PublicType(
                    PublicCatalogue.name(type),
                    type,
                    type.getAnnotation(Meaning.class).value(),
                    type.getAnnotation(Meaning.class).zh()))
            .toList();
    private static final Set<String> OF_DEALS =
            ALL.stream().filter(PublicType::ofDeal).map(PublicType::name).collect(Collectors.toUnmodifiableSet());

    private PublicTypes() {}

    public static List<PublicType> all() {
        return ALL;
    }

    /** The names of those that count in a deal's sequence. */
    public static Set<String> ofDeals() {
        return OF_DEALS;
    }

    /** One public type: {@code en} and {@code zh} say what it tells. */
    public record PublicType(String name, Class<? extends PublicEvent> record, String en, String zh) {

        /** Whether it counts in a deal's sequence, rather than being about a subscription. */
        public boolean ofDeal() {
            return DealFact.class.isAssignableFrom(record);
        }
    }
}
