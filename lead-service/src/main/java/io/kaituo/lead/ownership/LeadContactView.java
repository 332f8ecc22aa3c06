package io.kaituo.lead.ownership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A contact as the API shows it. */
public record LeadContactView(
        UUID id,
        String channel,
        Instant at,
        String summary,
        String nextStep,
        LocalDate nextStepDue,
        String exception,
        String loggedBy,
        String loggedByName,
        Instant loggedAt) {}
