package io.kaituo.notification.feed;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.pool.ReactiveConnection.Result;
import org.jboss.resteasy.reactive.RestResponse;

/** Every deal at once, to begin with; then the feed goes on from the cursor the answer carries. */
@Path("/api/deals/snapshot")
@RolesAllowed({"integrator", "admin", "director"})
class DealSnapshotResource {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String PAGE =
            """
            select deal_id, last_sequence, state from feed_stream
            where region = $1 and deal_id > $2 and last_sequence > 0 order by deal_id limit $3""";

    private final FeedLog log;
    private final FeedStreams streams;
    private final Caller caller;

    DealSnapshotResource(FeedLog log, FeedStreams streams, Caller caller) {
        this.log = log;
        this.streams = streams;
        this.caller = caller;
    }

    /**
     * All deals of a region that the feed knows, with their last sequence and what their events add up to, in the order of
     * their ids. A deal may be newer than {@code cursor}, never older: follow the feed from there and skip events of a
     * deal up to its {@code lastSequence}.
     */
    @GET
    @UnitOfWork
    public Uni<RestResponse<DealSnapshotPage>> read(
            @QueryParam("region") String region, @BeanParam PageRequest asked, @Context UriInfo address) {
        var place = asked.after().map(DealSnapshotResource::place);
        String where =
                place.map(known -> caller.region(known.cursor().region())).orElseGet(() -> caller.region(region));
        return place.map(known -> Uni.createFrom().item(known.cursor()))
                .orElseGet(() -> log.head(where).map(FeedHead::end))
                .chain(cursor -> Transaction.current()
                        .select(
                                PAGE,
                                where,
                                place.map(DealSnapshotPage.Place::dealId).orElse(FIRST),
                                asked.limit() + 1)
                        .map(rows -> page(deals(rows), asked.limit(), cursor)))
                .map(page -> answer(page, address));
    }

    private static DealSnapshotPage page(List<DealSnapshot> found, int limit, FeedCursor cursor) {
        var shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit
                ? new DealSnapshotPage.Place(cursor, shown.get(limit - 1).dealId()).toString()
                : null;
        return new DealSnapshotPage(shown, next, cursor.toString());
    }

    private static RestResponse<DealSnapshotPage> answer(DealSnapshotPage page, UriInfo address) {
        var answer = RestResponse.ResponseBuilder.ok(page);
        if (page.next() != null) {
            var next = address.getRequestUriBuilder().replaceQueryParam("after", page.next());
            answer.header(HttpHeaders.LINK, "<" + next.build() + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private static DealSnapshotPage.Place place(String written) {
        try {
            String[] parts = written.split("/", 2);
            return new DealSnapshotPage.Place(FeedCursor.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw Refused.malformed("cursor", written);
        }
    }

    private List<DealSnapshot> deals(Result rows) {
        var deals = new ArrayList<DealSnapshot>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            deals.add(new DealSnapshot((UUID) row[0], (Long) row[1], streams.read((String) row[2])));
        }
        return deals;
    }
}
