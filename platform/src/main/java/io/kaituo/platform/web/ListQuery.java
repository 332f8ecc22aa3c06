package io.kaituo.platform.web;

import io.kaituo.platform.identity.Sight;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One region's part of a list, found by key: put together from what the caller may see and asked for. */
public final class ListQuery {

    private final StringBuilder where;
    private final String order;
    private final Map<String, Object> parameters = new HashMap<>();

    private ListQuery(String region, String moment, Cursor after, boolean newest) {
        where = new StringBuilder("region = :region and (")
                .append(moment)
                .append(newest ? ", id) < (:at, :id)" : ", id) > (:at, :id)");
        order = newest ? " order by " + moment + " desc, id desc" : " order by " + moment + ", id";
        parameters.put("region", region);
        parameters.put("at", after.at());
        parameters.put("id", after.id());
    }

    /** @param moment the entity's field that sorts the list; an index on {@code (region, …, moment, id)} serves it */
    public static ListQuery newestFirst(String region, String moment, Cursor after) {
        return new ListQuery(region, moment, after, true);
    }

    /** The same for lists that show the oldest first. */
    public static ListQuery oldestFirst(String region, String moment, Cursor after) {
        return new ListQuery(region, moment, after, false);
    }

    /** Only records whose owner the caller may see. */
    public ListQuery seenBy(Sight sight, String owner) {
        if (!sight.everybody()) {
            where.append(" and (").append(owner).append(" in :sight");
            where.append(sight.ownerless() ? " or " + owner + " is null)" : ")");
            parameters.put("sight", sight.ownersOrNobody());
        }
        return this;
    }

    /** Only records with this value; null does not narrow. */
    public ListQuery where(String field, Object value) {
        if (value != null) {
            String name = field.replace(".", "");
            where.append(" and ").append(field).append(" = :").append(name);
            parameters.put(name, value);
        }
        return this;
    }

    public <E> Uni<List<E>> list(PanacheRepositoryBase<E, ?> records, int most) {
        return records.find(where + order, parameters).page(0, most).list();
    }
}
