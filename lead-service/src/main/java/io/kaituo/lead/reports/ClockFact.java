package io.kaituo.lead.reports;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That one clock of the first contact ended so; written once, by {@link ClockOutcomes}. */
@Entity(name = "ClockFact")
@jakarta.persistence.Table(name = "clock_outcome")
class ClockFact {

    @Id
    private UUID eventId;

    private String region;
    private UUID leadId;
    private String ownerId;

    @Enumerated(EnumType.STRING)
    private ClockOutcome outcome;

    private Instant at;

    protected ClockFact() {}
}
