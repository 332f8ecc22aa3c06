package io.kaituo.contract.negotiation;

import io.kaituo.contract.contracts.ContractSubmissions;
import io.kaituo.contract.knowndeals.AboutDeal;
import io.kaituo.contract.knowndeals.KnownDeal;
import io.kaituo.contract.knowndeals.KnownDeals;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.IfMatch;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Negotiations over HTTP: load, ask the negotiation, publish what happened. */
@Path("/api/negotiations")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
@UnitOfWork
class NegotiationResource {

    private final Negotiations negotiations;
    private final KnownDeals deals;
    private final ContractSubmissions contracts;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final IfMatch ifMatch;
    private final Clock clock;

    NegotiationResource(
            Negotiations negotiations,
            KnownDeals deals,
            ContractSubmissions contracts,
            Calendars calendars,
            Outbox outbox,
            Caller caller,
            Directory directory,
            IfMatch ifMatch,
            Clock clock) {
        this.negotiations = negotiations;
        this.deals = deals;
        this.contracts = contracts;
        this.calendars = calendars;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** One is open per deal, and per contract whose change is negotiated. */
    @POST
    @RolesAllowed({"sales", "manager"})
    @ResponseStatus(201)
    public Uni<NegotiationView> open(@NotNull @Valid OpenNegotiation asked) {
        return deals.get(asked.dealId(), caller.sight())
                .call(deal -> asked.amends() == null
                        ? Uni.createFrom().voidItem()
                        : contracts.requireOfDeal(asked.amends(), deal.id()))
                .chain(deal -> open(deal, asked));
    }

    private Uni<NegotiationView> open(KnownDeal deal, OpenNegotiation asked) {
        return negotiations.latest(deal.region(), deal.id(), asked.amends()).chain(latest -> {
            if (latest.filter(Negotiation::isOpen).isPresent()) {
                throw new RuleViolation("negotiation.open-already", deal.name());
            }
            var negotiation = Negotiation.open(deal.region(), AboutDeal.of(deal), asked, caller.id(), clock.instant());
            outbox.publish(negotiation.opened());
            return negotiations.persist(negotiation).map(this::view);
        });
    }

    @GET
    public Uni<Page<NegotiationView>> list(
            @Valid @BeanParam NegotiationFilter filter, @Valid @BeanParam PageRequest page) {
        var sight = caller.sight();
        return page.newestFirst(
                caller.regions(filter.region),
                region -> negotiations.page(region, sight, filter, page.after(Cursor.NEWEST), page.limit() + 1),
                Negotiation::place,
                this::view);
    }

    @GET
    @Path("/{id}")
    public Uni<NegotiationView> show(UUID id) {
        return negotiations.get(id, caller.sight()).map(this::view);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({"sales", "manager"})
    public Uni<NegotiationView> revise(UUID id, @NotNull @Valid ReviseNegotiation asked) {
        return negotiations
                .get(id, caller.sight())
                .invoke(negotiation -> ifMatch.require(negotiation.version()))
                .invoke(negotiation -> negotiation
                        .revise(asked, caller.is("manager"), clock.instant())
                        .ifPresent(outbox::publish))
                .chain(Transaction.answer(this::view));
    }

    @POST
    @Path("/{id}/results")
    @RolesAllowed({"sales", "manager"})
    public Uni<NegotiationView> note(UUID id, @NotNull @Valid NoteResult asked) {
        return negotiations
                .get(id, caller.sight())
                .invoke(negotiation -> outbox.publish(negotiation.note(asked, caller.id(), clock.instant())))
                .chain(Transaction.answer(this::view));
    }

    @POST
    @Path("/{id}/reviews")
    @RolesAllowed({"sales", "manager"})
    public Uni<NegotiationView> review(UUID id, @NotNull @Valid ReviewTogether asked) {
        return negotiations
                .get(id, caller.sight())
                .invoke(negotiation -> outbox.publish(
                        negotiation.review(asked, day(asked.on(), negotiation), caller.id(), clock.instant())))
                .chain(Transaction.answer(this::view));
    }

    /** Another one may begin; contracts are compared with the latest, so what binds is a manager's to set aside. */
    @POST
    @Path("/{id}/closing")
    @RolesAllowed({"sales", "manager"})
    public Uni<NegotiationView> close(UUID id) {
        return negotiations
                .get(id, caller.sight())
                .invoke(negotiation -> outbox.publish(negotiation.close(caller.is("manager"), clock.instant())))
                .chain(Transaction.answer(this::view));
    }

    private LocalDate day(LocalDate on, Negotiation negotiation) {
        var today = LocalDate.ofInstant(
                clock.instant(), calendars.of(negotiation.region()).zone());
        if (on != null && on.isAfter(today)) {
            throw new RuleViolation("negotiation.date-ahead", on.toString(), today.toString());
        }
        return on == null ? today : on;
    }

    /** What we want and how far we go is for the owner, their managers, directors and the company. */
    private boolean isInside(Negotiation negotiation) {
        String owner = negotiation.ownerId();
        return caller.id().equals(owner)
                || caller.is("director")
                || caller.is("company")
                || owner != null
                        && directory.managersOf(owner).stream()
                                .anyMatch(manager -> manager.id().equals(caller.id()));
    }

    private NegotiationView view(Negotiation negotiation) {
        return negotiation.view(directory::name, isInside(negotiation));
    }
}
