package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.InboxStatus.OPEN;
import static io.kaituo.notification.inbox.InboxStatus.SNOOZED;

import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.Where;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

    /** Somebody's own items among these. */
    Uni<List<InboxItem>> own(Collection<UUID> ids, String recipientId) {
        return list("id in ?1 and recipientId = ?2", ids, recipientId);
    }

    /** One region's part of a flat inbox: the newest first, or what presses most first. */
    Uni<List<InboxItem>> page(String region, String recipientId, InboxFilter filter, Cursor after, int most) {
        var query = filter.pressing()
                ? ListQuery.oldestFirst(region, "claim.rank.at", after)
                : ListQuery.newestFirst(region, "createdAt", after);
        return filter.narrow(query.where("recipientId", recipientId)).list(this, most);
    }

    /** The open items that lead their groups, one of each: an item leads when none of its group stands before it. */
    Uni<List<InboxItem>> leaders(String region, String recipientId, InboxFilter filter, Cursor after, int most) {
        String key = filter.pressing() ? "claim.rank.at" : "createdAt";
        String before = filter.pressing() ? "<" : ">";
        String query =
                """
                select i from InboxItem i where i.region = :region and i.recipientId = :recipient and i.progress.status = OPEN
                and (i.%1$s, i.id) %3$s (:at, :id) %4$s and not exists (
                    select 1 from InboxItem o where o.region = :region and o.recipientId = :recipient and o.progress.status = OPEN
                    and o.claim.group.id = i.claim.group.id and (o.%1$s, o.id) %2$s (i.%1$s, i.id) %5$s)
                order by i.%1$s %6$s, i.id %6$s"""
                        .formatted(
                                key,
                                before,
                                filter.pressing() ? ">" : "<",
                                filter.kind == null ? "" : "and i.claim.kind = :kind",
                                filter.kind == null ? "" : "and o.claim.kind = :kind",
                                filter.pressing() ? "asc" : "desc");
        return getSession().chain(session -> {
            var leading = session.createSelectionQuery(query, InboxItem.class)
                    .setParameter("region", region)
                    .setParameter("recipient", recipientId)
                    .setParameter("at", after.at())
                    .setParameter("id", after.id())
                    .setMaxResults(most);
            return (filter.kind == null ? leading : leading.setParameter("kind", filter.kind)).getResultList();
        });
    }

    /** How many open items somebody has, counted up to {@code most}. */
    Uni<Integer> unread(Collection<String> regions, String recipientId, int most) {
        return getSession().chain(session -> session.createQuery(
                        "select id from InboxItem where region in ?1 and recipientId = ?2 and progress.status = ?3",
                        UUID.class)
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
                        where region = ?1 and subject.id = ?2 and claim.kind = ?3 and cause = ?4""",
                        String.class)
                .setParameter(1, news.region())
                .setParameter(2, news.subject().id())
                .setParameter(3, news.notice().kind())
                .setParameter(4, news.cause())
                .getResultList()
                .map(HashSet::new));
    }

    /** What people still have to see to about a subject. */
    Uni<List<InboxItem>> pending(String region, UUID subject, Collection<Notice> notices) {
        return Where.region(region)
                .is("subject.id", subject)
                .among("told.notice", notices)
                .among("progress.status", List.of(OPEN, SNOOZED))
                .list(this);
    }

    /** What people were told about these subjects and no fact has settled, whatever they did with it. */
    Uni<List<InboxItem>> unsettled(String region, Collection<UUID> subjects, Collection<Notice> notices) {
        return Where.region(region)
                .among("subject.id", subjects)
                .among("told.notice", notices)
                .and("progress.settledAt is null")
                .list(this);
    }

    /** The same about all that belongs to one group. */
    Uni<List<InboxItem>> unsettledOf(String region, UUID group, Collection<Notice> notices) {
        return Where.region(region)
                .is("claim.group.id", group)
                .among("told.notice", notices)
                .and("progress.settledAt is null")
                .list(this);
    }

    /** What of somebody's open items should be seen to by then, what presses most first. */
    Uni<List<InboxItem>> pressing(String region, String recipientId, Instant until, int most) {
        return find(
                        "region = ?1 and recipientId = ?2 and progress.status = ?3 and claim.rank.at < ?4 order by claim.rank.at, id",
                        region,
                        recipientId,
                        OPEN,
                        until)
                .page(0, most)
                .list();
    }

    /** What somebody has about the same fact. */
    Uni<InboxItem> sameFact(InboxItem item, String recipientId) {
        return find(
                        "recipientId = ?1 and claim.kind = ?2 and subject.id = ?3 and cause = ?4",
                        recipientId,
                        item.kind(),
                        item.subject().id(),
                        item.cause())
                .firstResult();
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
