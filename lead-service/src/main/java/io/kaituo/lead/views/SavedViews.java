package io.kaituo.lead.views;

import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All saved views of the current transaction's regions. */
@ApplicationScoped
class SavedViews implements PanacheRepositoryBase<SavedView, UUID> {

    /** Nobody reads more than these; the next one is refused. */
    static final int MOST = 100;

    /**
     * One to look at: the person's own, or one that a colleague shares.
     *
     * @throws Refused 404 for any other
     */
    Uni<SavedView> seen(UUID id, String person, Collection<String> colleagues) {
        return findById(id).map(view -> {
            if (view == null || !view.isOf(person) && !(view.shared() && colleagues.contains(view.ownerId()))) {
                throw Refused.notFound();
            }
            return view;
        });
    }

    /**
     * One to change.
     *
     * @throws Refused 404 for one the person does not see, 403 for a colleague's
     */
    Uni<SavedView> own(UUID id, String person, Collection<String> colleagues) {
        return seen(id, person, colleagues).invoke(view -> {
            if (!view.isOf(person)) {
                throw Refused.forbidden("lead-view.not-owner");
            }
        });
    }

    /** The person's own and what colleagues share, by name. */
    Uni<List<SavedView>> of(String region, String person, Collection<String> colleagues) {
        return find(
                        "region = ?1 and (ownerId = ?2 or shared and ownerId in ?3) order by name, id",
                        region,
                        person,
                        colleagues)
                .page(0, MOST)
                .list();
    }

    /** @throws Refused 422 when the person has another one of this name, or too many */
    Uni<Void> requireRoom(SavedView view, String region, String name) {
        return find("region = ?1 and ownerId = ?2", region, view.ownerId())
                .list()
                .invoke(own -> {
                    if (own.stream().anyMatch(other -> !other.equals(view) && other.isCalled(name))) {
                        throw Refused.unprocessable("lead-view.name-taken", name);
                    }
                    if (own.size() >= MOST && !own.contains(view)) {
                        throw Refused.unprocessable("lead-view.too-many", MOST);
                    }
                })
                .replaceWithVoid();
    }
}
