package io.kaituo.contract.proposal;

import io.kaituo.events.ProposalEvent.ResourceAnswered;
import io.kaituo.events.ProposalEvent.ResourceAsked;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What a proposal needs of a colleague before it may promise it: request, owner, answer (R1.3). */
@Entity
@Table(name = "proposal_resource")
class ResourceRequest {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private UUID proposalId;
    private String request;
    private String askedOf;
    private String askedBy;
    private Instant askedAt;
    private LocalDate neededOn;

    @Audited
    private Boolean agreed;

    private String answer;
    private Instant answeredAt;

    protected ResourceRequest() {}

    static ResourceRequest ask(Proposal proposal, AskForResource asked, String by, Instant now) {
        var request = new ResourceRequest();
        request.id = Uuid7.next();
        request.region = proposal.region();
        request.proposalId = proposal.id();
        request.request = asked.request().strip();
        request.askedOf = asked.ownerId();
        request.askedBy = by;
        request.askedAt = now;
        request.neededOn = asked.neededOn();
        return request;
    }

    ResourceAsked asked(Proposal proposal) {
        return new ResourceAsked(
                Uuid7.next(),
                askedAt,
                region,
                proposalId,
                id,
                proposal.deal().accountName(),
                proposal.title(),
                askedBy,
                askedOf,
                request,
                neededOn);
    }

    /** Once, by who was asked. */
    ResourceAnswered answer(AnswerRequest given, Proposal proposal, String by, Instant now) {
        if (answeredAt != null) {
            throw new RuleViolation("proposal.resource-answered", request);
        }
        agreed = given.agreed();
        answer = given.answer();
        answeredAt = now;
        return new ResourceAnswered(
                Uuid7.next(),
                now,
                region,
                proposalId,
                id,
                proposal.deal().accountName(),
                proposal.title(),
                askedBy,
                by,
                request,
                agreed,
                answer);
    }

    UUID proposalId() {
        return proposalId;
    }

    boolean isAskedOf(String person) {
        return askedOf.equals(person);
    }

    boolean isAgreed() {
        return Boolean.TRUE.equals(agreed);
    }

    String request() {
        return request;
    }

    ResourceRequestView view(UnaryOperator<String> names) {
        return new ResourceRequestView(
                id,
                version,
                proposalId,
                request,
                askedOf,
                names.apply(askedOf),
                askedBy,
                names.apply(askedBy),
                askedAt,
                neededOn,
                agreed,
                answer,
                answeredAt);
    }
}
