package io.kaituo.contract.signing;

import io.kaituo.contract.contracts.ContractPaper;
import io.kaituo.contract.contracts.SealRegister.Side;
import io.kaituo.events.Uuid7;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** One party's stamp as it was recorded; it never changes. */
@Entity
class Seal {

    @Id
    private UUID id;

    private String region;
    private UUID contractId;

    @Enumerated(EnumType.STRING)
    private Side party;

    private LocalDate sealedOn;
    private Instant recordedAt;
    private String recordedBy;
    private int revision;
    private String documentHash;

    protected Seal() {}

    Seal(ContractPaper contract, Side party, LocalDate on, String by, Instant now) {
        this.id = Uuid7.next();
        this.region = contract.region();
        this.contractId = contract.id();
        this.party = party;
        this.sealedOn = on;
        this.recordedAt = now;
        this.recordedBy = by;
        this.revision = contract.revision();
        this.documentHash = contract.documentHash();
    }

    SealView view(UnaryOperator<String> names) {
        return new SealView(party, sealedOn, recordedAt, recordedBy, names.apply(recordedBy), revision, documentHash);
    }
}
