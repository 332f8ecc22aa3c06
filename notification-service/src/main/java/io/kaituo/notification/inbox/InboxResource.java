package io.kaituo.notification.inbox;

import io.kaituo.notification.delivery.Messages;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final InboxCounts counts;
    private final InboxTail tail;
    private final Notices notices;
    private final Colleagues colleagues;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Readers readers;
    private final Calendars calendars;
    private final Caller caller;
    private final Clock clock;

    InboxResource(
            InboxItems items,
            InboxCounts counts,
            InboxTail tail,
            Notices notices,
            Colleagues colleagues,
            Deadlines deadlines,
            Messages messages,
            Readers readers,
            Calendars calendars,
            Caller caller,
            Clock clock) {
        this.items = items;
        this.counts = counts;
        this.tail = tail;
        this.notices = notices;
        this.colleagues = colleagues;
        this.deadlines = deadlines;
        this.messages = messages;
        this.readers = readers;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    /** Flat or grouped, by age or by what presses; the header {@code Unread} counts what is open, whatever the filter. */
    @GET
    public Uni<RestResponse<Page<InboxItemView>>> list(
            @Valid @BeanParam InboxFilter filter,
            @Valid @BeanParam PageRequest page,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var regions = caller.regions(filter.region);
        var reader = readers.caller(language);
        return page(regions, filter, page)
                .chain(found -> filter.grouped()
                        ? counts.together(regions, caller.id(), groups(found))
                                .map(together -> shown(
                                        found,
                                        item -> item.view(
                                                reader,
                                                together.get(item.group().id()))))
                        : Uni.createFrom().item(shown(found, item -> item.view(reader))))
                .chain(shown -> items.unread(regions, caller.id(), MOST_COUNTED + 1)
                        .map(unread -> RestResponse.ResponseBuilder.ok(shown)
                                .header(UNREAD, unread > MOST_COUNTED ? MOST_COUNTED + "+" : unread)
                                .build()));
    }

    private Uni<Page<InboxItem>> page(Collection<String> regions, InboxFilter filter, PageRequest page) {
        var first = filter.pressing() ? Cursor.OLDEST : Cursor.NEWEST;
        int most = page.limit() + 1;
        Function<String, Uni<List<InboxItem>>> find = region -> filter.grouped()
                ? items.leaders(region, caller.id(), filter, page.after(first), most)
                : items.page(region, caller.id(), filter, page.after(first), most);
        return filter.pressing()
                ? page.oldestFirst(regions, find, InboxItem::pressing, Function.identity())
                : page.newestFirst(regions, find, InboxItem::place, Function.identity());
    }

    private static Page<InboxItemView> shown(Page<InboxItem> found, Function<InboxItem, InboxItemView> view) {
        return new Page<>(found.items().stream().map(view).toList(), found.next());
    }

    private static Set<UUID> groups(Page<InboxItem> found) {
        return found.items().stream().map(item -> item.group().id()).collect(Collectors.toSet());
    }

    /** What is open, by kind; no number is counted further than anybody reads. */
    @GET
    @Path("/counts")
    public Uni<InboxCounts.InboxCountsView> counts(@QueryParam("region") String region) {
        return counts.open(caller.regions(region), caller.id(), clock.instant());
    }

    @POST
    @Path("/{id}/done")
    public Uni<InboxItemView> done(UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return items.get(id, caller.id())
                .invoke(item -> {
                    item.done(clock.instant());
                    deadlines.cancel(WakeSnoozedItems.KIND, id);
                    messages.drop(List.of(id));
                })
                .chain(changed(language));
    }

    /** Takes back {@code done}, on the same day and as long as no fact has settled it. */
    @POST
    @Path("/{id}/undo")
    public Uni<InboxItemView> undo(UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return items.get(id, caller.id())
                .invoke(item ->
                        item.undo(clock.instant(), calendars.of(item.region()).zone()))
                .chain(changed(language));
    }

    @POST
    @Path("/{id}/snooze")
    public Uni<InboxItemView> snooze(
            UUID id, @NotNull @Valid SnoozeItem asked, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return items.get(id, caller.id())
                .invoke(item -> {
                    item.snooze(asked.until(), clock.instant());
                    deadlines.schedule(wakeUp(item, asked.until()));
                })
                .chain(changed(language));
    }

    /** A colleague who may see it sees to it instead; approvals are delegated where they are decided. */
    @POST
    @Path("/{id}/delegation")
    public Uni<InboxItemView> delegate(
            UUID id, @NotNull @Valid DelegateItem asked, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return items.get(id, caller.id())
                .invoke(item -> colleagues.requireMaySee(item, asked.colleagueId()))
                .call(item -> items.sameFact(item, asked.colleagueId())
                        .map(known -> item.delegate(asked.colleagueId(), known, asked.note(), clock.instant()))
                        .invoke(theirs -> {
                            deadlines.cancel(WakeSnoozedItems.KIND, id);
                            messages.drop(List.of(id));
                        })
                        .chain(notices::handOn))
                .chain(changed(language));
    }

    /** The same deed for up to a hundred of the caller's items; the answer says of each what became of it. */
    @POST
    @Path("/bulk")
    public Uni<List<HandledItem>> handle(@NotNull @Valid HandleItems asked) {
        asked.check(clock.instant());
        return items.own(asked.ids(), caller.id()).map(found -> {
            var byId = found.stream().collect(Collectors.toMap(InboxItem::id, Function.identity()));
            Transaction.current().afterCommit(tail::wake);
            return asked.ids().stream()
                    .map(id -> handle(id, byId.get(id), asked))
                    .toList();
        });
    }

    private HandledItem handle(UUID id, InboxItem item, HandleItems asked) {
        if (item == null) {
            return new HandledItem(id, null, "not-found");
        }
        try {
            asked.to(item, clock.instant());
        } catch (RuleViolation refused) {
            return new HandledItem(id, item.status(), refused.code());
        }
        if (asked.deed() == HandleItems.Deed.SNOOZE) {
            deadlines.schedule(wakeUp(item, asked.until()));
        } else {
            deadlines.cancel(WakeSnoozedItems.KIND, id);
            messages.drop(List.of(id));
        }
        return new HandledItem(id, item.status(), null);
    }

    private static Deadline wakeUp(InboxItem item, Instant at) {
        return new Deadline(WakeSnoozedItems.KIND, item.id(), item.region(), at, List.of());
    }

    private Function<InboxItem, Uni<? extends InboxItemView>> changed(String language) {
        Transaction.current().afterCommit(tail::wake);
        return Transaction.answer(item -> item.view(readers.caller(language)));
    }
}
