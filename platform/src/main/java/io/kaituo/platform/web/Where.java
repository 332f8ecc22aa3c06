package io.kaituo.platform.web;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What records are asked for, as HQL whose plan Hibernate keeps. With a list as a parameter it would read and translate the
 * query anew each time, which costs more than most such queries; here every value of a list is a parameter of its own.
 */
public final class Where {

    /** Lists beyond that are too long to be asked for often. */
    private static final int MOST = 64;

    private final StringBuilder hql;
    private final Map<String, Object> parameters = new HashMap<>();

    private Where(String hql) {
        this.hql = new StringBuilder(hql);
    }

    /** Only records of one region: what every question to the database begins with. */
    public static Where region(String region) {
        return new Where("region = :region").with("region", region);
    }

    /** Only records with this value; null does not narrow. */
    public Where is(String field, Object value) {
        return value == null ? this : and(field + " = :" + name(field)).with(name(field), value);
    }

    /** Only records with one of these values; with none of none. */
    public Where among(String field, Collection<?> values) {
        return and(oneOf(field, values));
    }

    /** Only records for which this holds, in HQL. */
    public Where and(String condition) {
        hql.append(" and ").append(condition);
        return this;
    }

    /** The same with what the condition names. */
    public Where and(String condition, Map<String, ?> more) {
        parameters.putAll(more);
        return and(condition);
    }

    /** The condition {@code field in (…)}, to be part of a longer one. */
    String oneOf(String field, Collection<?> values) {
        if (values.isEmpty() || values.size() > MOST) {
            with(name(field), values);
            return field + " in :" + name(field);
        }
        var names = new ArrayList<String>();
        for (Object value : rounded(values)) {
            String name = name(field) + names.size();
            with(name, value);
            names.add(":" + name);
        }
        return field + " in (" + String.join(", ", names) + ")";
    }

    String hql() {
        return hql.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** All of them, in no order: for what is known to be few. */
    public <E> Uni<List<E>> list(PanacheRepositoryBase<E, ?> records) {
        return records.list(hql(), parameters);
    }

    /** As many as the next power of two, the last one repeated: lists of all lengths share few plans. */
    private static List<Object> rounded(Collection<?> values) {
        var all = new ArrayList<Object>(values);
        while (Integer.bitCount(all.size()) != 1) {
            all.add(all.get(values.size() - 1));
        }
        return all;
    }

    private Where with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    private static String name(String field) {
        return field.replace(".", "");
    }
}
