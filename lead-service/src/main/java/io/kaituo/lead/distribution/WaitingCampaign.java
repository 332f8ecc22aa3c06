package io.kaituo.lead.distribution;

import java.time.Instant;

/**
 * A campaign whose leads nobody has taken up.
 *
 * @param leads how many, as many as are distributed at once at most
 * @param since when the latest of them was registered
 */
record WaitingCampaign(String campaign, long leads, Instant since) {}
