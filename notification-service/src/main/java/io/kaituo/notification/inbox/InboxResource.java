package io.kaituo.notification.inbox;

import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** What people must know and do, over HTTP; everybody sees their own inbox and no other. */
@Path("/api/inbox")
@RolesAllowed({"sales", "manager", "director", "company", "legal", "service", "admin", "integrator", "signatory"})
@UnitOfWork
class InboxResource {

    /** How many open items the caller has; nobody reads on beyond {@code 99+}. */
    static final String UNREAD = "Unread";

    private static final int MOST_COUNTED = 99;

    private final InboxItems items;
    private final InboxTail tail;
    private final Deadlines deadlines;
    private final Readers readers;
    private final Caller caller;
    private final Clock clock;

    InboxResource(InboxItems items, InboxTail tail, Deadlines deadlines, Readers readers, Caller caller, Clock clock) {
        this.items = items;
        this.tail = tail;
        this.deadlines = deadlines;
        this.readers = readers;
        this.caller = caller;
        this.clock = clock;
    }

    /** Newest first; the header {@code Unread} counts what is open, whatever the filter. */
    @GET
    public Uni<RestResponse<Page<InboxItemView>>> list(
            @BeanParam InboxFilter filter,
            @Valid @BeanParam PageRequest page,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var regions = caller.regions(filter.region);
        var reader = readers.caller(language);
        return page.newestFirst(
                        regions,
                        region -> items.page(region, caller.id(), filter, page.after(Cursor.NEWEST), page.limit() + 1),
                        InboxItem::place,
                        item -> item.view(reader))
                .chain(shown -> items.unread(regions, caller.id(), MOST_COUNTED + 1)
                        .map(unread -> RestResponse.ResponseBuilder.ok(shown)
                                .header(UNREAD, unread > MOST_COUNTED ? MOST_COUNTED + "+" : unread)
                                .build()));
    }

    @POST
    @Path("/{id}/done")
    public Uni<InboxItemView> done(UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return items.get(id, caller.id())
                .invoke(item -> {
                    item.done();
                    deadlines.cancel(WakeSnoozedItems.KIND, id);
                })
                .chain(changed(language));
    }

    @POST
    @Path("/{id}/snooze")
    public Uni<InboxItemView> snooze(
            UUID id, @NotNull @Valid SnoozeItem asked, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return items.get(id, caller.id())
                .invoke(item -> {
                    item.snooze(asked.until(), clock.instant());
                    deadlines.schedule(
                            new Deadline(WakeSnoozedItems.KIND, id, item.region(), asked.until(), List.of()));
                })
                .chain(changed(language));
    }

    private Function<InboxItem, Uni<? extends InboxItemView>> changed(String language) {
        Transaction.current().afterCommit(tail::wake);
        return Transaction.answer(item -> item.view(readers.caller(language)));
    }
}
