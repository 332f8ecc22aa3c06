package io.kaituo.notification.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * One listener's way through the feed. It reads on only when the listener has taken what was read before, so a slow one
 * costs a page of memory and nothing else.
 */
class DealStreaming {

    private static final int PAGE = 50;
    private static final long RECONNECT_MILLIS = 1000;

    private final FeedWindow window;
    private final FeedTail tail;
    private final FeedFilter filter;
    private final Duration heartbeat;
    private final Sse sse;
    private FeedCursor place;

    DealStreaming(FeedWindow window, FeedTail tail, FeedCursor begin, FeedFilter filter, Duration heartbeat, Sse sse) {
        this.window = window;
        this.tail = tail;
        this.place = begin;
        this.filter = filter;
        this.heartbeat = heartbeat;
        this.sse = sse;
    }

    /** A greeting that carries the place where it begins, then events and signs of life until it is over. */
    Multi<OutboundSseEvent> events(BooleanSupplier open) {
        var greeting = sse.newEventBuilder()
                .id(place.toString())
                .comment("listening")
                .reconnectDelay(RECONNECT_MILLIS)
                .build();
        var events = Multi.createBy()
                .repeating()
                .uni(this::next)
                .whilst(batch -> tail.isRunning() && open.getAsBoolean())
                .onItem()
                .<OutboundSseEvent>disjoint();
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(greeting), events);
    }

    private Uni<List<OutboundSseEvent>> next() {
        return window.page(place, filter, PAGE).chain(page -> {
            boolean moved = !page.next().equals(place);
            place = page.next();
            if (moved) {
                return Uni.createFrom()
                        .item(page.events().stream().map(this::event).toList());
            }
            return tail.beyond(place.region(), place.position(), heartbeat)
                    .map(grew -> grew ? List.<OutboundSseEvent>of() : List.of(signOfLife()));
        });
    }

    private OutboundSseEvent event(FeedEvent event) {
        return sse.newEventBuilder()
                .id(event.cursor().toString())
                .data(event.body())
                .build();
    }

    /** Its id moves on whoever waits for something rare. */
    private OutboundSseEvent signOfLife() {
        return sse.newEventBuilder().id(place.toString()).comment("still here").build();
    }
}
