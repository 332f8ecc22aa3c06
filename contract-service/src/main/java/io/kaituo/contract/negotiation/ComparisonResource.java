package io.kaituo.contract.negotiation;

import io.kaituo.contract.contracts.ContractSubmission;
import io.kaituo.contract.contracts.ContractSubmissions;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** A contract beside what was negotiated, and why they differ, over HTTP (R4.5). */
@Path("/api/contracts/{contractId}")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
@UnitOfWork
class ComparisonResource {

    private final ContractSubmissions contracts;
    private final Negotiations negotiations;
    private final Explanations explanations;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ComparisonResource(
            ContractSubmissions contracts,
            Negotiations negotiations,
            Explanations explanations,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.contracts = contracts;
        this.negotiations = negotiations;
        this.explanations = explanations;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/comparison")
    public Uni<Comparison> compare(UUID contractId) {
        return contracts.read(contractId).chain(contract -> negotiation(contract)
                .chain(negotiation -> compare(negotiation, contract)));
    }

    @POST
    @Path("/explanations")
    @RolesAllowed({"sales", "manager"})
    @ResponseStatus(201)
    public Uni<Comparison> explain(UUID contractId, @NotNull @Valid ExplainDifference asked) {
        return contracts.of(contractId).chain(contract -> negotiation(contract)
                .call(negotiation -> explain(negotiation, contract, asked))
                .chain(negotiation -> compare(negotiation, contract)));
    }

    private Uni<?> explain(Negotiation negotiation, ContractSubmission contract, ExplainDifference asked) {
        var issue = negotiation
                .sheet()
                .issue(asked.issueId())
                .orElseThrow(() -> Refused.unprocessable(
                        "negotiation.issue-unknown", asked.issueId().toString()));
        if (!issue.isAgreed()) {
            throw new RuleViolation("negotiation.nothing-to-explain", issue.title());
        }
        var explanation = Explanation.of(negotiation, issue, contract, asked.reason(), caller.id(), clock.instant());
        outbox.publish(explanation.explained(negotiation, issue));
        return explanations.persist(explanation);
    }

    /** @throws Refused 404 where nothing was negotiated */
    private Uni<Negotiation> negotiation(ContractSubmission contract) {
        return negotiations
                .latest(contract.region(), contract.dealId(), contract.amends())
                .map(found -> found.orElseThrow(Refused::notFound));
    }

    private Uni<Comparison> compare(Negotiation negotiation, ContractSubmission contract) {
        return explanations.of(contract.contractId()).map(found -> Comparison.of(negotiation, contract, found));
    }
}
