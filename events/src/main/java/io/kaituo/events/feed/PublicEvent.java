package io.kaituo.events.feed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.kaituo.events.EventType;

/**
 * What integrators are told: the {@code data} of a structured CloudEvents message. These records are a promise to people
 * outside: fields are only ever added, a new meaning is a new type, and nothing in them names a person.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface PublicEvent permits DealFact, StreamGap, SubscriptionTest {

    /** The wire name, such as {@code deal.won.v1}. */
    @JsonIgnore
    default String type() {
        return getClass().getAnnotation(EventType.class).value();
    }
}
