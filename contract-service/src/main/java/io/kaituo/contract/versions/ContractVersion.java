package io.kaituo.contract.versions;

import io.kaituo.contract.document.Document;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.web.Cursor;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One revision of a contract's document as it was written; never changed, not even by us. */
@Entity
public class ContractVersion {

    @Id
    private UUID id;

    private String region;
    private UUID contractId;
    private int revision;
    private String documentHash;

    @Embedded
    private Document document;

    private String writtenBy;
    private Instant writtenAt;

    protected ContractVersion() {}

    public static ContractVersion of(
            UUID contractId,
            String region,
            int revision,
            String documentHash,
            Document document,
            String writtenBy,
            Instant writtenAt) {
        var version = new ContractVersion();
        version.id = Uuid7.next();
        version.region = region;
        version.contractId = contractId;
        version.revision = revision;
        version.documentHash = documentHash;
        version.document = document;
        version.writtenBy = writtenBy;
        version.writtenAt = writtenAt;
        return version;
    }

    public UUID contractId() {
        return contractId;
    }

    /** Where it stands in a list. */
    public Cursor place() {
        return new Cursor(writtenAt, id);
    }

    public int revision() {
        return revision;
    }

    public String documentHash() {
        return documentHash;
    }

    public Document document() {
        return document;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
