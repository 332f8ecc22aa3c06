package io.kaituo.events.feed;

import io.kaituo.events.EventType;
import java.time.Instant;
import java.util.UUID;

/** Honesty about a delivery that was given up: whoever gets it reads what is missing by pull. */
@EventType("stream.gap.v1")
@Meaning(value = "Events of a deal were given up for a subscription after the last attempt", zh = "部分事件未能送达")
public record StreamGap(
        @Meaning("Id of the subscription") UUID subscriptionId,
        @Meaning("Id of the deal whose events are missing") UUID dealId,
        @Meaning("First missing number of the deal's sequence") long fromSequence,
        @Meaning("Last missing number of the deal's sequence") long toSequence,
        @Meaning("When it was given up") Instant givenUpAt)
        implements PublicEvent {}
