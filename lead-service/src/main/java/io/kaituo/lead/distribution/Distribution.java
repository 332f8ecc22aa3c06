package io.kaituo.lead.distribution;

import static io.kaituo.lead.distribution.DistributionStatus.CONFIRMED;
import static io.kaituo.lead.distribution.DistributionStatus.PROPOSED;

import io.kaituo.events.Uuid7;
import io.kaituo.lead.ownership.Decision;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Refused;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A proposal who gets which leads (R5.5); nothing happens to a lead before a manager has confirmed it. */
@Entity
class Distribution {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private String campaign;
    private String reason;

    @Enumerated(EnumType.STRING)
    private DistributionStatus status;

    @Convert(converter = DraftJson.class)
    private Draft draft;

    private String lastServed;
    private String proposedBy;
    private Instant proposedAt;
    private String confirmedBy;
    private Instant confirmedAt;

    protected Distribution() {}

    static Distribution propose(ProposeDistribution asked, String region, Draft draft, String by, Instant now) {
        var distribution = new Distribution();
        distribution.id = Uuid7.next();
        distribution.region = region;
        distribution.campaign = asked.campaign();
        distribution.reason = asked.reasonOrCampaign();
        distribution.status = PROPOSED;
        distribution.draft = draft;
        distribution.proposedBy = by;
        distribution.proposedAt = now;
        return distribution;
    }

    /**
     * The manager's own idea of it.
     *
     * @param owners by lead; null for nobody
     * @throws Refused 422 for a lead that is not part of it
     */
    void edit(Map<UUID, String> owners) {
        status = status.to(PROPOSED);
        var own = draft.placements().stream().map(Placement::leadId).collect(Collectors.toSet());
        owners.keySet().stream().filter(lead -> !own.contains(lead)).findFirst().ifPresent(foreign -> {
            throw Refused.unprocessable("distribution.foreign-lead", foreign);
        });
        draft = draft.moved(owners);
    }

    void join(List<Bearer> bearers) {
        draft = draft.joinedBy(bearers);
    }

    /** Once; what it decides is {@link #moves}. */
    Decision confirm(String by, Instant now) {
        status = status.to(CONFIRMED);
        lastServed = draft.lastServed();
        confirmedBy = by;
        confirmedAt = now;
        return new Decision(id, "distribution", by, reason);
    }

    List<Placement> moves() {
        return draft.placements().stream().filter(Placement::movesTheLead).toList();
    }

    Draft draft() {
        return draft;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String region() {
        return region;
    }

    String proposedBy() {
        return proposedBy;
    }

    Cursor place() {
        return new Cursor(proposedAt, id);
    }

    DistributionSummary summary(UnaryOperator<String> names) {
        return new DistributionSummary(
                id,
                region,
                campaign,
                reason,
                status,
                draft.placements().size(),
                proposedBy,
                names.apply(proposedBy),
                proposedAt,
                confirmedBy,
                names.apply(confirmedBy),
                confirmedAt);
    }

    DistributionView view(UnaryOperator<String> names) {
        var added = draft.added();
        return new DistributionView(
                id,
                version,
                region,
                campaign,
                reason,
                status,
                proposedBy,
                names.apply(proposedBy),
                proposedAt,
                confirmedBy,
                names.apply(confirmedBy),
                confirmedAt,
                draft.bearers().stream()
                        .map(bearer -> DistributionShare.of(bearer, added.getOrDefault(bearer.id(), 0L), names))
                        .toList(),
                draft.placements().stream()
                        .map(placement -> DistributedLead.of(placement, names))
                        .toList(),
                draft.away().stream()
                        .map(person -> new DistributionView.Colleague(person, names.apply(person)))
                        .toList(),
                draft.placements().size() - (int) draft.owners().count());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution distribution && Objects.equals(id, distribution.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
