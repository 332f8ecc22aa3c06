package io.kaituo.contract.contracts;

import io.kaituo.contract.approval.ApprovalRequests;
import io.kaituo.events.Uuid7;
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
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Contracts over HTTP: load, ask the contract, publish what happened. */
@Path("/api/contracts")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
@UnitOfWork
class ContractResource {

    private final Contracts contracts;
    private final Drafting drafting;
    private final Amendments amendments;
    private final Rebasing rebasing;
    private final Closing closing;
    private final ApprovalRequests approvals;
    private final SubmissionChecks checks;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final IfMatch ifMatch;
    private final Clock clock;

    ContractResource(
            Contracts contracts,
            Drafting drafting,
            Amendments amendments,
            Rebasing rebasing,
            Closing closing,
            ApprovalRequests approvals,
            SubmissionChecks checks,
            Calendars calendars,
            Outbox outbox,
            Caller caller,
            Directory directory,
            IfMatch ifMatch,
            Clock clock) {
        this.contracts = contracts;
        this.drafting = drafting;
        this.amendments = amendments;
        this.rebasing = rebasing;
        this.closing = closing;
        this.approvals = approvals;
        this.checks = checks;
        this.calendars = calendars;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({"sales", "manager"})
    @ResponseStatus(201)
    public Uni<ContractView> draft(@NotNull @Valid DraftContract asked) {
        return drafting.of(asked);
    }

    @PUT
    @Path("/by-external-id/{externalId}")
    @RolesAllowed({"sales", "manager"})
    public Uni<RestResponse<ContractView>> put(
            @Size(max = 120) String externalId, @NotNull @Valid DraftContract asked) {
        return drafting.put(externalId, asked).map(put -> RestResponse.ResponseBuilder.create(
                        put.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, put.contract())
                .build());
    }

    @GET
    public Uni<Page<ContractView>> list(@Valid @BeanParam ContractFilter filter, @Valid @BeanParam PageRequest page) {
        var sight = caller.sight();
        return page.newestFirst(
                caller.regions(filter.region),
                region -> contracts.page(region, sight, filter, page.after(Cursor.NEWEST), page.limit() + 1),
                Contract::place,
                contract -> view(contract).summary());
    }

    @GET
    @Path("/{id}")
    public Uni<ContractView> show(UUID id) {
        return contracts.read(id).map(this::view);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({"sales", "manager"})
    public Uni<ContractView> revise(UUID id, @NotNull @Valid ReviseContract asked) {
        return contracts
                .get(id, caller.sight())
                .invoke(contract -> ifMatch.require(contract.version()))
                .chain(contract -> drafting.revise(contract, asked))
                .chain(Transaction.answer(this::view));
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed({"sales", "manager"})
    public Uni<ContractView> submit(UUID id, @Nullable @Valid SubmitContract asked) {
        String note = asked == null ? null : asked.note();
        return contracts
                .get(id, caller.sight())
                .call(amendments::requireCurrent)
                .call(checks::require)
                .invoke(contract -> outbox.publish(contract.submit(Uuid7.next(), clock.instant())))
                .call(contract ->
                        approvals.request(contract.approvalId(), contract.matter(), contract.playbook(), note))
                .chain(Transaction.answer(this::view));
    }

    @POST
    @Path("/{id}/customer-seal")
    @RolesAllowed({"sales", "manager", "company"})
    public Uni<ContractView> sealByCustomer(UUID id, @Nullable @Valid SealContract asked) {
        return contracts
                .get(id, caller.sight())
                .call(contract ->
                        closing.sealByCustomer(contract, onPaper(asked == null ? null : asked.sealedOn(), contract)))
                .chain(Transaction.answer(this::view));
    }

    @POST
    @Path("/{id}/signature")
    public Uni<ContractView> sign(UUID id, @Nullable @Valid SignContract given) {
        var asked = given == null ? new SignContract(null, null, null) : given;
        return contracts
                .get(id, caller.sight())
                .call(contract -> closing.sign(contract, asked, caller.id(), onPaper(asked.signedOn(), contract)))
                .chain(Transaction.answer(this::view));
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed({"sales", "manager", "director", "company"})
    public Uni<ContractView> makeVoid(UUID id, @NotNull @Valid VoidContract asked) {
        return contracts
                .get(id, caller.sight())
                .invoke(this::requireMayVoid)
                .call(contract -> closing.makeVoid(contract, caller.id(), asked.reason()))
                .chain(Transaction.answer(this::view));
    }

    @POST
    @Path("/{id}/amendments")
    @RolesAllowed({"sales", "manager"})
    @ResponseStatus(201)
    public Uni<ContractView> amend(UUID id, @NotNull @Valid AmendContract asked) {
        return drafting.amendment(id, asked);
    }

    /** Drafts an amendment again on the terms that hold by now; what is named here says so whatever was drafted. */
    @POST
    @Path("/{id}/rebase")
    @RolesAllowed({"sales", "manager"})
    public Uni<ContractView> rebase(UUID id, @Nullable @Valid RebaseContract asked) {
        return contracts
                .get(id, caller.sight())
                .call(amendment -> rebasing.onToday(amendment, asked == null ? RebaseContract.AS_DRAFTED : asked))
                .chain(Transaction.answer(this::view));
    }

    /** Whether other terms hold by now than it was drafted on, what they changed, and what must be decided. */
    @GET
    @Path("/{id}/rebase")
    public Uni<RebaseView> lookAtRebase(UUID id, @HeaderParam("Accept-Language") String language) {
        return contracts.read(id).chain(amendment -> rebasing.look(amendment, Texts.language(language)));
    }

    @POST
    @Path("/{id}/copies")
    @RolesAllowed({"sales", "manager"})
    @ResponseStatus(201)
    public Uni<ContractView> copy(UUID id, @Nullable CopyContract asked) {
        return drafting.copy(id, asked == null ? new CopyContract(null) : asked);
    }

    /** What binds both parties is not for a rep to undo. */
    private void requireMayVoid(Contract contract) {
        if (contract.isSigned() && Stream.of("manager", "director", "company").noneMatch(caller::is)) {
            throw Refused.forbidden("contract.void-signed");
        }
    }

    /** Dates on paper are of the region's own calendar and never lie ahead. */
    private LocalDate onPaper(LocalDate date, Contract contract) {
        var today = LocalDate.ofInstant(
                clock.instant(), calendars.of(contract.region()).zone());
        if (date != null && date.isAfter(today)) {
            throw new RuleViolation("contract.date-ahead", date.toString(), today.toString());
        }
        return date == null ? today : date;
    }

    private ContractView view(Contract contract) {
        return contract.view(directory::name);
    }
}
