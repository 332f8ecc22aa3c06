package io.kaituo.contract.contracts;

import io.kaituo.contract.attachments.Folder;
import io.kaituo.contract.attachments.Folder.State;
import io.kaituo.contract.attachments.Folders;
import io.kaituo.platform.identity.Sight;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Contracts as what files lie with; what is void takes none. */
@ApplicationScoped
class ContractFolders implements Folders {

    private final ContractPapers contracts;

    ContractFolders(ContractPapers contracts) {
        this.contracts = contracts;
    }

    @Override
    public Folder.Kind kind() {
        return Folder.Kind.CONTRACT;
    }

    @Override
    public Uni<Folder> get(UUID id, Sight sight) {
        return contracts.get(id, sight).map(ContractFolders::folder);
    }

    @Override
    public Uni<Folder> lock(UUID id, Sight sight) {
        return contracts.lock(id, sight).map(ContractFolders::folder);
    }

    @Override
    public Uni<Folder> read(UUID id) {
        return contracts.read(id).map(ContractFolders::folder);
    }

    private static Folder folder(ContractPaper contract) {
        var state =
                switch (contract.standing()) {
                    case DRAFT -> State.DRAFT;
                    case VOID -> State.CLOSED;
                    default -> State.KEPT;
                };
        return new Folder(Folder.Kind.CONTRACT, contract.id(), contract.region(), contract.number(), state);
    }
}
