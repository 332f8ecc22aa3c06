package io.kaituo.contract.attachments;

import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The files of all records. */
@ApplicationScoped
class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

    Uni<List<Attachment>> page(Folder folder, Cursor after, int most) {
        return ListQuery.newestFirst(folder.region(), "addedAt", after)
                .where(folder.kind().column(), folder.id())
                .list(this, most);
    }

    Uni<Attachment> get(Folder folder, UUID id) {
        return findById(id).map(attachment -> {
            if (attachment == null || !attachment.isIn(folder)) {
                throw Refused.notFound();
            }
            return attachment;
        });
    }
}
