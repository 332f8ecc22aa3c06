package io.kaituo.notification.feed;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Finds where a stream begins before it begins: once its headers are out there is no way to say that events are gone, and
 * a browser would come back for ever.
 */
class StreamBeginning {

    private static final String PLACE = FeedCursor.class.getName();

    private final FeedLog log;
    private final Transactions transactions;
    private final Caller caller;
    private final RoutingContext request;

    StreamBeginning(FeedLog log, Transactions transactions, Caller caller, RoutingContext request) {
        this.log = log;
        this.transactions = transactions;
        this.caller = caller;
        this.request = request;
    }

    /** Marks the operation that begins somewhere in the feed. */
    @NameBinding
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Checked {}

    /** What was found for this request. */
    static FeedCursor of(RoutingContext request) {
        return request.get(PLACE);
    }

    @Checked
    @ServerRequestFilter
    Uni<Void> find() {
        String given = request.request().getHeader("Last-Event-ID");
        var last = given == null || given.isBlank() ? null : FeedCursor.parse(given);
        String region = FeedRequest.region(request.request().getParam("region"), caller, last);
        return transactions
                .reading(Regions.only(region), () -> log.head(region))
                .invoke(head -> request.put(PLACE, place(head, last)))
                .replaceWithVoid();
    }

    private static FeedCursor place(FeedHead head, FeedCursor last) {
        if (last != null) {
            head.require(last);
        }
        return last == null ? head.end() : last;
    }
}
