package io.kaituo.lead.ownership;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Since when its owner has had a lead that changed hands, from whom and why; the database keeps each one before it. */
@Embeddable
record Tenure(Instant ownerSince, String ownerGivenBy, String ownerReason) {}
