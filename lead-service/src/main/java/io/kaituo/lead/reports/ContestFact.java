package io.kaituo.lead.reports;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** How one registration fared that another came before; the database derives it from rulings, appeals and dismissals. */
@Entity(name = "ContestFact")
@Immutable
@Table(name = "contested_registration")
class ContestFact {

    @Id
    private UUID leadId;

    private String region;
    private String registeredBy;
    private Instant registeredAt;

    @Enumerated(EnumType.STRING)
    private ContestOutcome outcome;

    @Enumerated(EnumType.STRING)
    private AppealOutcome appeal;

    protected ContestFact() {}
}
