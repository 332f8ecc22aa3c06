package io.kaituo.contract.signing;

import io.kaituo.contract.contracts.ContractPaper;
import io.kaituo.contract.contracts.SealRegister;
import io.kaituo.contract.violations.Breach;
import io.kaituo.contract.violations.BreachKind;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.playbook.PlaybookVersion;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** All seals, and who may set ours. */
@ApplicationScoped
public class SealBook implements SealRegister, PanacheRepositoryBase<Seal, UUID> {

    private final Playbooks playbooks;
    private final Caller caller;
    private final Directory directory;

    SealBook(Playbooks playbooks, Caller caller, Directory directory) {
        this.playbooks = playbooks;
        this.caller = caller;
        this.directory = directory;
    }

    /** The identity provider appoints signatories, the playbook says up to which total. An attempt by others is kept. */
    @Override
    public Uni<?> requireSignatory(ContractPaper contract, PlaybookVersion playbook) {
        return playbooks.pinned(contract.region(), playbook).invoke(rules -> {
            if (!caller.is("signatory")) {
                throw unauthorised(contract, Refused.forbidden("contract.signatory", contract.number()));
            }
            switch (SignatoryRules.of(rules).of(contract.document().total(), caller::is)) {
                case NO_SIGNATORY -> throw unauthorised(
                        contract, Refused.forbidden("contract.signatory", contract.number()));
                case TOTAL_TOO_HIGH -> throw unauthorised(
                        contract,
                        Refused.forbidden(
                                "contract.signatory-limit",
                                contract.number(),
                                contract.document().price()));
                case MAY_SIGN -> {}
            }
        });
    }

    private static Breach unauthorised(ContractPaper contract, RuntimeException refusal) {
        return new Breach(BreachKind.SIGN_UNAUTHORISED, contract, refusal);
    }

    @Override
    public Uni<?> keep(ContractPaper contract, Side side, LocalDate on, Instant now) {
        return persist(new Seal(contract, side, on, caller.id(), now));
    }

    /** The customer's and ours, in the order they were recorded. */
    public Uni<List<SealView>> of(ContractPaper contract) {
        return list("region = ?1 and contractId = ?2 order by recordedAt, id", contract.region(), contract.id())
                .map(seals ->
                        seals.stream().map(seal -> seal.view(directory::name)).toList());
    }
}
