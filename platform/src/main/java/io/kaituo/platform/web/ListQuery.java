package io.kaituo.platform.web;

import io.kaituo.platform.identity.Sight;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One region's part of a list, found by key: put together from what the caller may see and asked for. */
public final class ListQuery {

    private final Where where;
    private final String order;

    private ListQuery(String region, String key, Object afterKey, UUID afterId, boolean descending) {
        where = Where.region(region)
                .and(
                        "(" + key + ", id) " + (descending ? "<" : ">") + " (:at, :id)",
                        Map.of("at", afterKey, "id", afterId));
        order = descending ? " order by " + key + " desc, id desc" : " order by " + key + ", id";
    }

    /** @param moment the entity's field that sorts the list; an index on {@code (region, …, moment, id)} serves it */
    public static ListQuery newestFirst(String region, String moment, Cursor after) {
        return new ListQuery(region, moment, after.at(), after.id(), true);
    }

    /** The same for lists that show the oldest first. */
    public static ListQuery oldestFirst(String region, String moment, Cursor after) {
        return new ListQuery(region, moment, after.at(), after.id(), false);
    }

    /**
     * For lists by a value that is no moment.
     *
     * @param value what sorts the list; an index on {@code (region, …, value desc, id desc)} serves it
     */
    public static ListQuery highestFirst(String region, String value, Object afterValue, UUID afterId) {
        return new ListQuery(region, value, afterValue, afterId, true);
    }

    /** Only records whose owner the caller may see. */
    public ListQuery seenBy(Sight sight, String owner) {
        if (!sight.everybody()) {
            String seen = where.oneOf(owner, sight.ownersOrNobody());
            where.and(sight.ownerless() ? "(" + seen + " or " + owner + " is null)" : seen);
        }
        return this;
    }

    /** Only records with this value; null does not narrow. */
    public ListQuery where(String field, Object value) {
        where.is(field, value);
        return this;
    }

    /**
     * Only records for which this holds.
     *
     * @param condition in HQL, with {@code :region} and what {@code more} names
     */
    public ListQuery and(String condition, Map<String, ?> more) {
        where.and(condition, more);
        return this;
    }

    /** How many there are behind the cursor, counted no further than {@code most}. */
    public Uni<Integer> count(Class<?> entity, int most) {
        String query = "select count(*) from (select r.id as id from " + entity.getSimpleName() + " r where "
                + where.hql() + " order by r.region limit " + most + ")";
        return Panache.getSession().chain(session -> {
            var counting = session.createSelectionQuery(query, Long.class);
            where.parameters().forEach(counting::setParameter);
            return counting.getSingleResult().map(Long::intValue);
        });
    }

    /** The first of them, at most {@code most}; in the current transaction. */
    public <E> Uni<List<E>> list(PanacheRepositoryBase<E, ?> records, int most) {
        return records.find(where.hql() + order, where.parameters())
                .page(0, most)
                .list();
    }
}
