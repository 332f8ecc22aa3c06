package io.kaituo.lead.pause;

import io.kaituo.events.FirstContactEvent.PauseAnswered;
import io.kaituo.events.FirstContactEvent.PauseAsked;
import io.kaituo.events.FirstContactEvent.PauseLapsed;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** An owner cannot speak to a lead for a while and asks that the clock waits (R5.6); somebody above them answers once. */
@Entity
class PauseRequest {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private UUID leadId;
    private String askedBy;
    private String reason;
    private Instant until;
    private Instant askedAt;
    private Boolean granted;
    private String answeredBy;
    private String comment;
    private Instant answeredAt;

    protected PauseRequest() {}

    /** @throws Refused 403 for somebody whose clock it is not */
    static PauseRequest of(Lead lead, AskForPause asked, String by, Instant now) {
        if (!by.equals(lead.ownerId())) {
            throw Refused.forbidden("lead.not-your-clock");
        }
        if (!lead.firstContact().isRunning()) {
            throw new RuleViolation("lead.clock-not-running");
        }
        var request = new PauseRequest();
        request.id = Uuid7.next();
        request.region = lead.region();
        request.leadId = lead.id();
        request.askedBy = by;
        request.reason = asked.reason();
        request.until = asked.until();
        request.askedAt = now;
        return request;
    }

    PauseAsked asked(Lead lead) {
        return new PauseAsked(
                Uuid7.next(),
                askedAt,
                region,
                leadId,
                lead.companyName(),
                askedBy,
                id,
                reason,
                until,
                lead.firstContact().due());
    }

    /**
     * Whoever owns the lead by now has not asked, so that a former owner's wish can only be refused.
     *
     * @throws Refused 403 for whoever asked
     */
    PauseAnswered answer(AnswerPause given, Lead lead, String by, Instant now) {
        if (by.equals(askedBy)) {
            throw Refused.forbidden("lead.own-pause");
        }
        if (answeredAt != null) {
            throw new RuleViolation("lead.pause-answered");
        }
        if (given.granted() && !askedBy.equals(lead.ownerId())) {
            throw new RuleViolation("lead.pause-of-former-owner");
        }
        granted = given.granted();
        comment = given.comment();
        answeredBy = by;
        answeredAt = now;
        return new PauseAnswered(
                Uuid7.next(), now, region, leadId, lead.companyName(), askedBy, id, by, granted, comment);
    }

    /** Whoever asked has the lead no more, or no clock that they asked about; empty while somebody should still answer. */
    Optional<PauseLapsed> lapse(Lead lead, Instant now) {
        var clock = lead.firstContact();
        if (askedBy.equals(lead.ownerId())
                && clock.isRunning()
                && !clock.startedAt().isAfter(askedAt)) {
            return Optional.empty();
        }
        answeredAt = now;
        return Optional.of(new PauseLapsed(Uuid7.next(), now, region, leadId, lead.companyName(), askedBy, id));
    }

    boolean isOf(UUID lead) {
        return leadId.equals(lead);
    }

    boolean isGranted() {
        return Boolean.TRUE.equals(granted);
    }

    Instant until() {
        return until;
    }

    String reason() {
        return reason;
    }

    PauseRequestView view(UnaryOperator<String> names) {
        return new PauseRequestView(
                id,
                leadId,
                askedBy,
                names.apply(askedBy),
                reason,
                until,
                askedAt,
                granted,
                names.apply(answeredBy),
                comment,
                answeredAt,
                answeredAt != null && granted == null);
    }
}
