package io.kaituo.notification.feed.topic;

import io.kaituo.notification.feed.FeedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Kafka's end of the feed: topic {@code deals.<region>}, keyed by deal, CloudEvents in structured mode. */
@ApplicationScoped
class DealTopic {

    private static final byte[] STRUCTURED =
            "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8);

    private final MutinyEmitter<String> kafka;

    DealTopic(@Channel("deals-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> kafka) {
        this.kafka = kafka;
    }

    /** Completes once every in-sync replica has all of them. An event waits for the one of its deal before it. */
    Uni<Void> send(List<FeedEvent> events) {
        Map<UUID, List<FeedEvent>> deals = new LinkedHashMap<>();
        events.forEach(event ->
                deals.computeIfAbsent(event.dealId(), id -> new ArrayList<>()).add(event));
        var sends = deals.values().stream().map(this::sendInOrder).toList();
        return Uni.join().all(sends).andCollectFailures().replaceWithVoid();
    }

    private Uni<Void> sendInOrder(List<FeedEvent> deal) {
        return Multi.createFrom()
                .iterable(deal)
                .onItem()
                .transformToUniAndConcatenate(
                        event -> kafka.sendMessage(Message.of(event.body(), Metadata.of(address(event)))))
                .onItem()
                .ignoreAsUni();
    }

    private static OutgoingKafkaRecordMetadata<String> address(FeedEvent event) {
        return OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic("deals." + event.region())
                .withKey(event.dealId().toString())
                .withHeaders(headers(event))
                .build();
    }

    /** The topic carries every event, so what went before a number is the number before it. */
    private static Headers headers(FeedEvent event) {
        return new RecordHeaders()
                .add("content-type", STRUCTURED)
                .add(
                        "kaituo-previous-sequence",
                        Long.toString(event.sequence() - 1).getBytes(StandardCharsets.UTF_8));
    }
}
