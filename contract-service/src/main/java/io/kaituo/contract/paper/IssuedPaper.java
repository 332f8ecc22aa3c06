package io.kaituo.contract.paper;

import io.kaituo.contract.attachments.AttachmentStore.Stored;
import io.kaituo.contract.contracts.ContractPaper;
import io.kaituo.events.PaperEvent.ContractIssued;
import io.kaituo.events.Uuid7;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The final document of a contract: made once, the same bytes ever after. */
@Entity
class IssuedPaper {

    @Id
    private UUID id;

    private String region;
    private UUID contractId;
    private String number;
    private int revision;
    private String documentHash;
    private String language;
    private String sha256;
    private long size;
    private String issuedBy;
    private Instant issuedAt;

    protected IssuedPaper() {}

    IssuedPaper(ContractPaper contract, String language, Stored file, String by, Instant now) {
        this.id = Uuid7.next();
        this.region = contract.region();
        this.contractId = contract.id();
        this.number = contract.number();
        this.revision = contract.revision();
        this.documentHash = contract.documentHash();
        this.language = language;
        this.sha256 = file.sha256();
        this.size = file.size();
        this.issuedBy = by;
        this.issuedAt = now;
    }

    ContractIssued issued(ContractPaper contract) {
        return new ContractIssued(
                Uuid7.next(),
                issuedAt,
                region,
                contractId,
                number,
                contract.dealId(),
                contract.ownerId(),
                revision,
                documentHash,
                sha256,
                issuedBy);
    }

    String region() {
        return region;
    }

    String sha256() {
        return sha256;
    }

    /** What a person's folder calls it. */
    String fileName() {
        return "%s-r%d.pdf".formatted(number, revision);
    }

    IssuedPaperView view(UnaryOperator<String> names) {
        return new IssuedPaperView(
                contractId,
                number,
                revision,
                documentHash,
                language,
                sha256,
                size,
                issuedBy,
                names.apply(issuedBy),
                issuedAt);
    }
}
