package io.kaituo.contract.proposal;

import io.kaituo.contract.attachments.Folder;
import io.kaituo.contract.attachments.Folders;
import io.kaituo.platform.identity.Sight;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Proposals as what files lie with: slides, evidence, the letter that answers one. */
@ApplicationScoped
class ProposalFolders implements Folders {

    private final Proposals proposals;

    ProposalFolders(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Folder.Kind kind() {
        return Folder.Kind.PROPOSAL;
    }

    @Override
    public Uni<Folder> get(UUID id, Sight sight) {
        return proposals.get(id, sight).map(Proposal::folder);
    }

    @Override
    public Uni<Folder> lock(UUID id, Sight sight) {
        return proposals.lock(id, sight).map(Proposal::folder);
    }

    @Override
    public Uni<Folder> read(UUID id) {
        return proposals.read(id).map(Proposal::folder);
    }
}
