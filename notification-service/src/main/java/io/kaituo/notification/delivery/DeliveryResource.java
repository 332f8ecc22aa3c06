package io.kaituo.notification.delivery;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The delivery ledger over HTTP: everybody their own messages, administrators those of their regions. */
@Path("/api/deliveries")
@RolesAllowed({"sales", "manager", "director", "company", "legal", "service", "admin", "integrator", "signatory"})
@UnitOfWork
class DeliveryResource {

    private final Dispatches dispatches;
    private final Deliveries deliveries;
    private final Attempts attempts;
    private final Directory directory;
    private final Caller caller;

    DeliveryResource(
            Dispatches dispatches, Deliveries deliveries, Attempts attempts, Directory directory, Caller caller) {
        this.dispatches = dispatches;
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    @Operation(
            description =
                    "Newest first; what was only put into an inbox is not here. Others than administrators see their own")
    public Uni<Page<DispatchView>> list(@BeanParam DispatchFilter filter, @Valid @BeanParam PageRequest page) {
        String recipient = caller.is("admin") ? filter.recipient : caller.id();
        return page.newestFirst(
                        caller.regions(filter.region),
                        region ->
                                dispatches.page(region, recipient, filter, page.after(Cursor.NEWEST), page.limit() + 1),
                        Dispatch::place,
                        dispatch -> dispatch)
                .chain(found -> ledger(found.items()).map(items -> new Page<>(items, found.next())));
    }

    private Uni<List<DispatchView>> ledger(List<Dispatch> shown) {
        return deliveries.of(shown.stream().map(Dispatch::id).toList()).chain(ways -> attempts.of(
                        ways.stream().map(Delivery::id).toList())
                .map(tried -> views(shown, ways, tried)));
    }

    private List<DispatchView> views(List<Dispatch> shown, List<Delivery> ways, List<Attempt> tried) {
        Map<UUID, List<DispatchView.AttemptView>> byDelivery = tried.stream()
                .collect(Collectors.groupingBy(
                        Attempt::deliveryId, Collectors.mapping(Attempt::view, Collectors.toList())));
        Map<UUID, List<DispatchView.WayView>> byDispatch = ways.stream()
                .collect(Collectors.groupingBy(
                        Delivery::dispatchId,
                        Collectors.mapping(
                                way -> way.view(byDelivery.getOrDefault(way.id(), List.of())), Collectors.toList())));
        return shown.stream()
                .map(dispatch -> dispatch.view(
                        directory.name(dispatch.recipientId()), byDispatch.getOrDefault(dispatch.id(), List.of())))
                .toList();
    }
}
