package io.kaituo.lead.ownership;

import io.kaituo.events.Uuid7;
import io.kaituo.platform.web.Cursor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One time that somebody spoke to a lead; written once. */
@Entity
public class LeadContact {

    @Id
    private UUID id;

    private String region;
    private UUID leadId;
    private String channel;
    private Instant at;
    private String summary;
    private String nextStep;
    private LocalDate nextStepDue;
    private Integer minutes;
    private String[] steps;
    private String exception;
    private String loggedBy;
    private Instant loggedAt;

    protected LeadContact() {}

    static LeadContact of(Lead lead, LogContact made, String loggedBy, Instant now) {
        var contact = new LeadContact();
        contact.id = Uuid7.next();
        contact.region = lead.region();
        contact.leadId = lead.id();
        contact.channel = made.channel();
        contact.at = made.moment(now);
        contact.summary = made.summary();
        contact.nextStep = made.nextStep();
        contact.nextStepDue = made.nextStepDue();
        contact.minutes = made.minutes();
        contact.steps = made.steps().toArray(String[]::new);
        contact.exception = made.exception();
        contact.loggedBy = loggedBy;
        contact.loggedAt = now;
        return contact;
    }

    public UUID leadId() {
        return leadId;
    }

    Cursor place() {
        return new Cursor(at, id);
    }

    /** None of those that were logged before anybody asked. */
    private List<String> steps() {
        return steps == null ? List.of() : List.of(steps);
    }

    public LeadContactView view(Reader reader) {
        return new LeadContactView(
                id,
                channel,
                at,
                summary,
                nextStep,
                nextStepDue,
                minutes,
                steps(),
                exception,
                loggedBy,
                reader.name(loggedBy),
                loggedAt);
    }
}
