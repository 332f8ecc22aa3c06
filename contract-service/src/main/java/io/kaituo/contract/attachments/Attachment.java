package io.kaituo.contract.attachments;

import io.kaituo.contract.attachments.AttachmentStore.Stored;
import io.kaituo.contract.contracts.ContractPaper;
import io.kaituo.contract.contracts.ContractPaper.Standing;
import io.kaituo.events.PaperEvent.AttachmentAdded;
import io.kaituo.events.PaperEvent.AttachmentRemoved;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A file that lies with a contract. Its content never changes; it can be taken back while the contract is a draft. */
@Entity
class Attachment {

    @Id
    private UUID id;

    private String region;
    private UUID contractId;
    private String name;
    private String type;
    private long size;
    private String sha256;
    private String addedBy;
    private Instant addedAt;

    protected Attachment() {}

    private Attachment(ContractPaper contract, FileName name, FileType type, Stored file, String by, Instant now) {
        this.id = Uuid7.next();
        this.region = contract.region();
        this.contractId = contract.id();
        this.name = name.text();
        this.type = type.mediaType();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.addedBy = by;
        this.addedAt = now;
    }

    static Attachment add(ContractPaper to, FileName name, FileType type, Stored file, String by, Instant now) {
        return new Attachment(to, name, type, file, by, now);
    }

    /** What is void takes no more papers. */
    static void requireMayTake(ContractPaper contract) {
        if (contract.standing() == Standing.VOID) {
            throw new RuleViolation("attachment.contract-void", contract.number());
        }
    }

    AttachmentAdded added(ContractPaper contract) {
        return new AttachmentAdded(
                Uuid7.next(), addedAt, region, contractId, contract.number(), id, type, size, sha256, addedBy);
    }

    /** What others decide about, or have agreed to, stays with the contract. */
    AttachmentRemoved remove(ContractPaper contract, String by, Instant now) {
        if (contract.standing() != Standing.DRAFT) {
            throw new RuleViolation("attachment.kept", contract.number());
        }
        return new AttachmentRemoved(Uuid7.next(), now, region, contractId, contract.number(), id, sha256, by);
    }

    boolean isOf(ContractPaper contract) {
        return contractId.equals(contract.id());
    }

    String region() {
        return region;
    }

    String sha256() {
        return sha256;
    }

    String type() {
        return type;
    }

    FileName name() {
        return new FileName(name);
    }

    Cursor place() {
        return new Cursor(addedAt, id);
    }

    AttachmentView view(UnaryOperator<String> names) {
        return new AttachmentView(id, contractId, name, type, size, sha256, addedBy, names.apply(addedBy), addedAt);
    }
}
