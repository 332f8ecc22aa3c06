package io.kaituo.lead.distribution;

import java.util.UUID;

/** A lead that is to be given to somebody. */
record Offer(UUID leadId, String companyName, String industry, String ownerId) {}
