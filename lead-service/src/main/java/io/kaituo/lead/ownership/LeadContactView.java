package io.kaituo.lead.ownership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A contact as the API shows it.
 *
 * @param minutes how long it took, where somebody said
 * @param steps   what of the playbook's first talk was done, by code
 */
public record LeadContactView(
        UUID id,
        String channel,
        Instant at,
        String summary,
        String nextStep,
        LocalDate nextStepDue,
        Integer minutes,
        List<String> steps,
        String exception,
        String loggedBy,
        String loggedByName,
        Instant loggedAt) {}
