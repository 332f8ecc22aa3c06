package io.kaituo.lead.ownership;

import io.kaituo.platform.web.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every time somebody spoke to a lead. */
@ApplicationScoped
class LeadContacts implements PanacheRepositoryBase<LeadContact, UUID> {

    Uni<List<LeadContact>> page(UUID lead, Cursor after, int most) {
        return find("leadId = ?1 and (at, id) < (?2, ?3) order by at desc, id desc", lead, after.at(), after.id())
                .page(0, most)
                .list();
    }
}
