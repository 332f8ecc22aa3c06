package io.kaituo.lead.ownership;

import io.kaituo.lead.category.Categories;
import io.kaituo.lead.firstcontact.FirstContactClock;
import io.kaituo.lead.recycling.RecyclingClock;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.IfMatch;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Leads over HTTP: load, ask the lead, publish what happened. */
@Path("/api/leads")
@RolesAllowed({"sales", "manager", "director"})
@UnitOfWork
class LeadResource {

    private final Leads leads;
    private final LeadContacts contacts;
    private final Registration registration;
    private final Assignment assignment;
    private final Playbooks playbooks;
    private final FirstContactClock firstContact;
    private final Categories categories;
    private final RecyclingClock recycling;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Caller caller;
    private final Readers readers;
    private final Calendars calendars;
    private final FieldChanges changes;
    private final IfMatch ifMatch;
    private final Clock clock;

    LeadResource(
            Leads leads,
            LeadContacts contacts,
            Registration registration,
            Assignment assignment,
            Playbooks playbooks,
            FirstContactClock firstContact,
            Categories categories,
            RecyclingClock recycling,
            Deadlines deadlines,
            Outbox outbox,
            Caller caller,
            Readers readers,
            Calendars calendars,
            FieldChanges changes,
            IfMatch ifMatch,
            Clock clock) {
        this.leads = leads;
        this.contacts = contacts;
        this.registration = registration;
        this.assignment = assignment;
        this.playbooks = playbooks;
        this.firstContact = firstContact;
        this.categories = categories;
        this.recycling = recycling;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.caller = caller;
        this.readers = readers;
        this.calendars = calendars;
        this.changes = changes;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({"sales", "manager"})
    @ResponseStatus(201)
    public Uni<LeadView> register(@NotNull @Valid RegisterLead asked) {
        return registration.of(asked, null);
    }

    @PUT
    @Path("/by-external-id/{externalId}")
    @RolesAllowed({"sales", "manager"})
    public Uni<RestResponse<LeadView>> put(@Size(max = 120) String externalId, @NotNull @Valid RegisterLead asked) {
        return registration.put(externalId, asked).map(put -> RestResponse.ResponseBuilder.create(
                        put.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, put.lead())
                .build());
    }

    @GET
    @RolesAllowed({"sales", "manager", "director", "legal", "company", "admin"})
    public Uni<Page<LeadView>> list(
            @Valid @BeanParam LeadFilter filter,
            @QueryParam("sort")
                    @DefaultValue(LeadSort.DEFAULT)
                    @Parameter(
                            schema =
                                    @Schema(
                                            defaultValue = LeadSort.DEFAULT,
                                            enumeration = {"newest", "oldest", "firstContactDue", "score"}),
                            description =
                                    "By `firstContactDue`, only leads that await it are listed; by `score`, those without one come last")
                    String sort,
            @Valid @BeanParam PageRequest page) {
        var sight = caller.sight();
        var reader = readers.caller();
        var order = LeadSort.of(sort);
        return page.inOrder(
                caller.regions(filter.region),
                region -> leads.page(region, sight, reader, filter, order, page),
                order.order(),
                order.place(),
                lead -> lead.view(reader));
    }

    @GET
    @Path("/count")
    @RolesAllowed({"sales", "manager", "director", "legal", "company", "admin"})
    @Operation(description = "How many leads the list would show in all, counted to 1000 and no further")
    public Uni<LeadCount> count(@Valid @BeanParam LeadFilter filter) {
        var sight = caller.sight();
        var reader = readers.caller();
        return Multi.createFrom()
                .iterable(caller.regions(filter.region))
                .onItem()
                .transformToUniAndConcatenate(region -> leads.count(region, sight, reader, filter, LeadCount.MOST + 1))
                .collect()
                .in(AtomicInteger::new, AtomicInteger::addAndGet)
                .map(found -> LeadCount.of(found.get()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"sales", "manager", "director", "legal", "company", "admin"})
    public Uni<LeadView> show(UUID id) {
        return leads.get(id, caller.sight()).map(lead -> lead.view(readers.caller()));
    }

    /** Says what is known now; what was known before stays in the history. */
    @PUT
    @Path("/{id}")
    @RolesAllowed({"sales", "manager"})
    public Uni<LeadView> correct(UUID id, @NotNull @Valid CorrectLead known) {
        return leads.get(id, caller.sight())
                .invoke(lead -> ifMatch.require(lead.version()))
                .chain(lead -> registration.correct(lead, known))
                .chain(Transaction.answer(lead -> lead.view(readers.caller())));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({"sales", "manager", "director", "legal", "company", "admin"})
    public Uni<Page<FieldChangeView>> history(UUID id, @Valid @BeanParam PageRequest page) {
        var reader = readers.caller();
        return leads.get(id, caller.sight())
                .chain(lead -> page.newestFirst(
                        List.of(lead.region()),
                        region -> changes.page(id, page.after(Cursor.NEWEST), page.limit() + 1),
                        FieldChange::place,
                        change -> change.view(reader, lead.ownerId())));
    }

    @POST
    @Path("/{id}/contacts")
    @RolesAllowed({"sales", "manager"})
    @ResponseStatus(201)
    public Uni<LeadView> contact(UUID id, @NotNull @Valid LogContact made) {
        return leads.get(id, caller.sight())
                .call(lead ->
                        playbook(lead).invoke(playbook -> FirstTalk.of(playbook).require(made.steps())))
                .call(lead -> contacts.persist(LeadContact.of(lead, made, caller.id(), clock.instant())))
                .invoke(lead -> outbox.publish(
                        lead.contact(made, calendars.of(lead.region()).zone(), clock.instant())))
                .invoke(lead -> firstContact.stop(lead.id()))
                .call(categories::follow)
                .call(lead -> playbook(lead)
                        .invoke(playbook -> recycling.restart(lead.id(), lead.region(), playbook, clock.instant())))
                .chain(Transaction.answer(lead -> lead.view(readers.caller())));
    }

    /** The one its clocks go by. */
    private Uni<Playbook> playbook(Lead lead) {
        return playbooks.pinned(lead.region(), lead.firstContact().playbook());
    }

    @GET
    @Path("/{id}/contacts")
    @RolesAllowed({"sales", "manager", "director", "legal", "company", "admin"})
    public Uni<Page<LeadContactView>> contacts(UUID id, @Valid @BeanParam PageRequest page) {
        var reader = readers.caller();
        return leads.get(id, caller.sight())
                .chain(lead -> page.newestFirst(
                        List.of(lead.region()),
                        region -> contacts.page(id, page.after(Cursor.NEWEST), page.limit() + 1),
                        LeadContact::place,
                        contact -> contact.view(reader)));
    }

    @POST
    @Path("/{id}/assignment")
    @RolesAllowed({"manager", "director"})
    public Uni<LeadView> assign(UUID id, @NotNull @Valid AssignLead asked) {
        return leads.get(id, caller.sight())
                .call(lead -> playbooks.of(lead.region()).chain(playbook -> {
                    var owner = assignment.candidate(asked.ownerId(), lead.region());
                    var now = clock.instant();
                    return registration
                            .startClock(lead, owner.id(), playbook, now)
                            .invoke(() -> outbox.publish(lead.assign(owner.id(), caller.id(), asked.reason(), now)));
                }))
                .chain(Transaction.answer(lead -> lead.view(readers.caller())));
    }

    /** The clocks that run for the lead, each explaining itself. */
    @GET
    @Path("/{id}/deadlines")
    public Uni<List<RunningClock>> deadlines(UUID id, @HeaderParam("Accept-Language") String language) {
        var reader = Texts.language(language);
        return leads.get(id, caller.sight())
                .chain(lead -> deadlines.running(lead.region(), id))
                .map(running -> running.stream()
                        .map(deadline -> new RunningClock(
                                deadline.kind(),
                                deadline.dueAt(),
                                deadline.because().stream()
                                        .map(reason -> reason.in(reader))
                                        .collect(Collectors.joining("; "))))
                        .toList());
    }

    /** When something is due, and why then. */
    record RunningClock(String kind, Instant dueAt, String why) {}
}
