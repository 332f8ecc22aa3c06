package io.kaituo.lead.ownership;

import io.kaituo.platform.web.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every time somebody spoke to a lead. */
@ApplicationScoped
public class LeadContacts implements PanacheRepositoryBase<LeadContact, UUID> {

    /** The latest of several leads, newest first. */
    public Uni<List<LeadContact>> latest(Collection<UUID> leads, int most) {
        return find("leadId in ?1 order by at desc, id desc", leads)
                .page(0, most)
                .list();
    }

    Uni<List<LeadContact>> page(UUID lead, Cursor after, int most) {
        return find("leadId = ?1 and (at, id) < (?2, ?3) order by at desc, id desc", lead, after.at(), after.id())
                .page(0, most)
                .list();
    }
}
