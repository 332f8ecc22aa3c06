package io.kaituo.platform.sample;

import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All notes the current transaction may see. */
@ApplicationScoped
class Notes implements PanacheRepositoryBase<Note, UUID> {

    Uni<Note> get(UUID id, Sight sight) {
        return findById(id).map(note -> {
            if (note == null || !sight.covers(note.ownerId())) {
                throw Refused.notFound();
            }
            return note;
        });
    }

    Uni<List<Note>> newest(String region, Sight sight, Cursor after, int most) {
        return ListQuery.newestFirst(region, "writtenAt", after)
                .seenBy(sight, "ownerId")
                .list(this, most);
    }

    Uni<List<Note>> oldest(String region, Sight sight, Cursor after, int most) {
        return ListQuery.oldestFirst(region, "writtenAt", after)
                .seenBy(sight, "ownerId")
                .list(this, most);
    }
}
