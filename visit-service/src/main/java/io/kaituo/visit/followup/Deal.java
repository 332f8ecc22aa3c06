package io.kaituo.visit.followup;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Whose customer it is: stands in every follow-up, so that a list of them needs no other table (decision 25). */
@Embeddable
record Deal(UUID dealId, String dealName, UUID accountId, String accountName, String ownerId) {}
