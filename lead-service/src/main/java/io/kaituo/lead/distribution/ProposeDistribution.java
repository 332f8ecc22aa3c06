package io.kaituo.lead.distribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Asks who should get which leads: those of a campaign that no rep has yet, or these.
 *
 * @param ownerIds who may get some; everybody who sells in the caller's team (a director's: the region) when left out
 */
record ProposeDistribution(
        @Size(max = 120) String campaign,
        @Size(max = 1000) List<@NotNull UUID> leadIds,
        @Size(max = 200) List<@NotBlank String> ownerIds,
        @Size(max = 40) String region,
        @Size(max = 1000) String reason) {

    boolean namesTheLeads() {
        return leadIds != null && !leadIds.isEmpty();
    }

    boolean namesTheCampaign() {
        return campaign != null && !campaign.isBlank();
    }

    String reasonOrCampaign() {
        return reason == null || reason.isBlank() ? campaign : reason;
    }
}
