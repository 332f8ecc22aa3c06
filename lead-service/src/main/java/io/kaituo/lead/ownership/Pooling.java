package io.kaituo.lead.ownership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Since when and why nobody answers for a lead, and who did before. */
@Embeddable
public record Pooling(Instant pooledAt, String formerOwnerId, @Column(name = "pool_reason") String reason) {}
