package io.kaituo.notification.actionlink;

import io.kaituo.events.Uuid7;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** One person's way from a message to one decision about one revision of one document: good once, and not for ever. */
@Entity
class ActionLink {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private String personId;
    private UUID approvalId;
    private int revision;

    /** Null where whoever asked did not say. */
    private String documentHash;

    private Instant createdAt;
    private Instant expiresAt;
    private Instant usedAt;
    private Instant settledAt;

    protected ActionLink() {}

    static ActionLink of(Decision decision, String personId, Instant now, Instant expiresAt) {
        var link = new ActionLink();
        link.id = Uuid7.next();
        link.region = decision.region();
        link.personId = personId;
        link.approvalId = decision.approvalId();
        link.revision = decision.revision();
        link.documentHash = decision.documentHash();
        link.createdAt = now;
        link.expiresAt = expiresAt;
        return link;
    }

    /** Another one for the same. */
    ActionLink anew(Instant now, Instant until) {
        return of(new Decision(region, approvalId, revision, documentHash), personId, now, until);
    }

    LinkStatus status(Instant now) {
        if (usedAt != null) {
            return LinkStatus.USED;
        }
        if (settledAt != null) {
            return LinkStatus.SETTLED;
        }
        return now.isBefore(expiresAt) ? LinkStatus.LIVE : LinkStatus.EXPIRED;
    }

    void redeem(Instant now) {
        if (status(now) != LinkStatus.LIVE) {
            throw new IllegalStateException(id + " is " + status(now));
        }
        usedAt = now;
    }

    /** Everything a signature vouches for: change one of these and it is worth nothing. */
    byte[] sealed(LinkOutcome outcome) {
        return String.join(
                        "\n",
                        id.toString(),
                        region,
                        personId,
                        approvalId.toString(),
                        Integer.toString(revision),
                        String.valueOf(documentHash),
                        expiresAt.toString(),
                        outcome.name())
                .getBytes(StandardCharsets.UTF_8);
    }

    boolean belongsTo(String person) {
        return personId.equals(person);
    }

    UUID id() {
        return id;
    }

    String personId() {
        return personId;
    }

    UUID approvalId() {
        return approvalId;
    }

    LinkView view(LinkOutcome outcome) {
        return new LinkView(
                approvalId,
                revision,
                documentHash,
                outcome.word(),
                "/approvals/" + approvalId + "?do=decide&outcome=" + outcome.word() + "&revision=" + revision,
                expiresAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActionLink link && Objects.equals(id, link.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
