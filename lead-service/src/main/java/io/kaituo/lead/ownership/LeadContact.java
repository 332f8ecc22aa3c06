package io.kaituo.lead.ownership;

import io.kaituo.events.Uuid7;
import io.kaituo.platform.web.Cursor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** One time that somebody spoke to a lead; written once. */
@Entity
class LeadContact {

    @Id
    private UUID id;

    private String region;
    private UUID leadId;
    private String channel;
    private Instant at;
    private String summary;
    private String nextStep;
    private LocalDate nextStepDue;
    private String loggedBy;
    private Instant loggedAt;

    protected LeadContact() {}

    static LeadContact of(Lead lead, LogContact made, String loggedBy, Instant now) {
        var contact = new LeadContact();
        contact.id = Uuid7.next();
        contact.region = lead.region();
        contact.leadId = lead.id();
        contact.channel = made.channel();
        contact.at = made.at() == null ? now : made.at();
        contact.summary = made.summary();
        contact.nextStep = made.nextStep();
        contact.nextStepDue = made.nextStepDue();
        contact.loggedBy = loggedBy;
        contact.loggedAt = now;
        return contact;
    }

    Cursor place() {
        return new Cursor(at, id);
    }

    LeadContactView view(UnaryOperator<String> names) {
        return new LeadContactView(
                id, channel, at, summary, nextStep, nextStepDue, loggedBy, names.apply(loggedBy), loggedAt);
    }
}
