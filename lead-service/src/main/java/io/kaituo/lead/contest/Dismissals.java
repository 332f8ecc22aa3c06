package io.kaituo.lead.contest;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All contests that were none. */
@ApplicationScoped
class Dismissals implements PanacheRepositoryBase<Dismissal, UUID> {}
