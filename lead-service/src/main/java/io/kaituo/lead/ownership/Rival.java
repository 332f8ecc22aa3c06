package io.kaituo.lead.ownership;

import java.util.UUID;

/**
 * The lead that holds a company somebody else registers as well.
 *
 * @param firstLeadId the lead that was there before all others of the company
 * @param leadId      the lead that holds it now, which a ruling may have made another
 * @param ownerId     null when that lead is in the pool
 */
record Rival(UUID firstLeadId, UUID leadId, String ownerId) {}
