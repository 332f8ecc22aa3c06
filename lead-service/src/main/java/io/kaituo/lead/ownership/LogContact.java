package io.kaituo.lead.ownership;

import io.kaituo.platform.web.RuleViolation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Tells that somebody spoke to the company; any real communication counts (R5.6).
 *
 * @param at        when; now when it is left out
 * @param exception why all the same, when the contact does not wish to be spoken to this way or at this time
 */
record LogContact(
        @NotBlank @Size(max = 60) String channel,
        Instant at,
        @NotBlank @Size(max = 4000) String summary,
        @Size(max = 1000) String nextStep,
        LocalDate nextStepDue,
        @Size(max = 1000) String exception) {

    Instant moment(Instant now) {
        return at == null ? now : at;
    }

    /** When it was: not in the future, and what happened against the contact's wish has its reason. */
    Instant permitted(ContactPreferences wishes, ZoneId zone, Instant now) {
        var moment = moment(now);
        if (moment.isAfter(now)) {
            throw new RuleViolation("lead.contact-in-future");
        }
        if (exception == null) {
            wishes.permit(channel, moment.atZone(zone));
        }
        return moment;
    }
}
