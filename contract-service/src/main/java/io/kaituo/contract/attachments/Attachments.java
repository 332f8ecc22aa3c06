package io.kaituo.contract.attachments;

import io.kaituo.contract.contracts.ContractPaper;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The files of contracts. */
@ApplicationScoped
class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

    Uni<List<Attachment>> page(ContractPaper contract, Cursor after, int most) {
        return ListQuery.newestFirst(contract.region(), "addedAt", after)
                .where("contractId", contract.id())
                .list(this, most);
    }

    Uni<Attachment> get(ContractPaper contract, UUID id) {
        return findById(id).map(attachment -> {
            if (attachment == null || !attachment.isOf(contract)) {
                throw Refused.notFound();
            }
            return attachment;
        });
    }
}
