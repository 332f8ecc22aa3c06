package io.kaituo.lead.ownership;

import io.kaituo.platform.web.RuleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Tells that somebody spoke to the company; any real communication counts (R5.6).
 *
 * @param at        when; now when it is left out
 * @param minutes   how long it took
 * @param steps     what of the playbook's first talk was done, by code (R4.3, R5.8)
 * @param exception why all the same, when the contact does not wish to be spoken to this way or at this time
 */
record LogContact(
        @NotBlank @Size(max = 60) String channel,
        Instant at,
        @NotBlank @Size(max = 4000) String summary,
        @Size(max = 1000) String nextStep,
        LocalDate nextStepDue,
        @Min(1) @Max(1440) Integer minutes,
        @Size(max = 30) List<@NotBlank @Size(max = 60) String> steps,
        @Size(max = 1000) String exception) {

    LogContact {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

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
