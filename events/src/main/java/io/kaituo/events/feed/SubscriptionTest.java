package io.kaituo.events.feed;

import io.kaituo.events.EventType;
import java.util.UUID;

/** What somebody sends themselves to see that their endpoint hears and verifies. */
@EventType("subscription.test.v1")
@Meaning(value = "A test of a subscription, sent on request", zh = "订阅测试")
public record SubscriptionTest(
        @Meaning("Id of the subscription") UUID subscriptionId, @Meaning("A sentence for people") String message)
        implements PublicEvent {}
