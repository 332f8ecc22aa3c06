package io.kaituo.contract.violations;

import io.kaituo.contract.contracts.ContractPaper;
import io.kaituo.events.PaperEvent.ContractViolationRecorded;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.web.Cursor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** An attempt that was refused and is on record for ever. */
@Entity
class Violation {

    @Id
    private UUID id;

    private String region;
    private UUID contractId;
    private String number;

    @Enumerated(EnumType.STRING)
    private BreachKind breach;

    private String personId;
    private int revision;
    private String documentHash;
    private Instant at;
    private String requestKey;

    protected Violation() {}

    /** @param requestKey the same for the same request sent again; null where the caller named none */
    Violation(ContractPaper contract, BreachKind breach, String personId, Instant at, String requestKey) {
        this.id = Uuid7.next();
        this.region = contract.region();
        this.contractId = contract.id();
        this.number = contract.number();
        this.breach = breach;
        this.personId = personId;
        this.revision = contract.revision();
        this.documentHash = contract.documentHash();
        this.at = at;
        this.requestKey = requestKey;
    }

    ContractViolationRecorded recorded(ContractPaper contract) {
        return new ContractViolationRecorded(
                Uuid7.next(),
                at,
                region,
                contractId,
                id,
                number,
                contract.accountName(),
                contract.dealId(),
                contract.ownerId(),
                breach.word(),
                personId);
    }

    Cursor place() {
        return new Cursor(at, id);
    }

    ViolationView view(UnaryOperator<String> names) {
        return new ViolationView(
                id, contractId, number, breach, personId, names.apply(personId), revision, documentHash, at);
    }
}
