package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.InboxStatus.OPEN;
import static io.kaituo.notification.inbox.InboxStatus.SNOOZED;

import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** All inbox items the current transaction may see. */
@ApplicationScoped
class InboxItems implements PanacheRepositoryBase<InboxItem, UUID> {

    /** Somebody's own item; nobody else may know that it exists. */
    Uni<InboxItem> get(UUID id, String recipientId) {
        return findById(id).map(item -> {
            if (item == null || !item.recipientId().equals(recipientId)) {
                throw Refused.notFound();
            }
            return item;
        });
    }

    Uni<List<InboxItem>> page(String region, String recipientId, InboxFilter filter, Cursor after, int most) {
        return filter.narrow(ListQuery.newestFirst(region, "createdAt", after).where("recipientId", recipientId))
                .list(this, most);
    }

    /** How many open items somebody has, counted up to {@code most}. */
    Uni<Integer> unread(Collection<String> regions, String recipientId, int most) {
        return getSession().chain(session -> session.createQuery(
                        "select id from InboxItem where region in ?1 and recipientId = ?2 and status = ?3", UUID.class)
                .setParameter(1, regions)
                .setParameter(2, recipientId)
                .setParameter(3, OPEN)
                .setMaxResults(most)
                .getResultList()
                .map(List::size));
    }

    /** Who knows this already. */
    Uni<Set<String>> informedOf(News news) {
        return getSession().chain(session -> session.createQuery(
                        """
                        select recipientId from InboxItem
                        where region = ?1 and subject.id = ?2 and kind = ?3 and cause = ?4""",
                        String.class)
                .setParameter(1, news.region())
                .setParameter(2, news.subject().id())
                .setParameter(3, news.notice().kind())
                .setParameter(4, news.cause())
                .getResultList()
                .map(HashSet::new));
    }

    /** What people still have to see to about these subjects. */
    Uni<List<InboxItem>> pending(String region, Collection<UUID> subjects, Collection<Notice> notices) {
        return list(
                "region = ?1 and subject.id in ?2 and notice in ?3 and status in ?4",
                region,
                subjects,
                notices,
                List.of(OPEN, SNOOZED));
    }

    /** What changed between two positions for these people, in order. */
    Uni<List<InboxItem>> changed(long after, long until, Collection<String> recipients, int most) {
        return find(
                        "position > ?1 and position <= ?2 and recipientId in ?3 order by position",
                        after,
                        until,
                        recipients)
                .page(0, most)
                .list();
    }
}
