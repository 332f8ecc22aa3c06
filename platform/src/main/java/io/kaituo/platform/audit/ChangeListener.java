package io.kaituo.platform.audit;

import io.kaituo.platform.transaction.Transaction;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Embeddable;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Interceptor;
import org.hibernate.type.Type;

/** Hears from Hibernate what it is about to write, and notes what is audited of it. */
@PersistenceUnitExtension
@ApplicationScoped
class ChangeListener implements Interceptor {

    private static final Map<Class<?>, Map<String, Field>> AUDITED = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("deprecation") // Hibernate Reactive does not call the method that replaces it
    public boolean onSave(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        Transaction.find().ifPresent(transaction -> note(transaction, entity, id, null, state, names));
        return false;
    }

    @Override
    public boolean onFlushDirty(
            Object entity, Object id, Object[] state, Object[] before, String[] names, Type[] types) {
        Transaction.find().ifPresent(transaction -> note(transaction, entity, id, before, state, names));
        return false;
    }

    private static void note(
            Transaction transaction, Object entity, Object id, Object[] before, Object[] after, String[] names) {
        var audited = audited(entity.getClass());
        if (audited.isEmpty() || !(id instanceof UUID record)) {
            return;
        }
        for (int i = 0; i < names.length; i++) {
            if (audited.containsKey(names[i])) {
                note(transaction.changes(), record, names[i], before == null ? null : before[i], after[i]);
            }
        }
    }

    /** Of an embedded value, what is audited inside it. */
    static void note(Changes changes, UUID record, String field, Object before, Object after) {
        Object value = after == null ? before : after;
        if (value == null || !value.getClass().isAnnotationPresent(Embeddable.class)) {
            changes.note(record, field, before, after);
            return;
        }
        audited(value.getClass())
                .forEach((name, part) ->
                        note(changes, record, field + "." + name, value(part, before), value(part, after)));
    }

    static Object value(Field field, Object of) {
        try {
            return of == null ? null : field.get(of);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Its own, and what it inherits. */
    static Map<String, Field> audited(Class<?> type) {
        return AUDITED.computeIfAbsent(
                type, unknown -> Stream.<Class<?>>iterate(unknown, Objects::nonNull, Class::getSuperclass)
                        .flatMap(declaring -> Arrays.stream(declaring.getDeclaredFields()))
                        .filter(field -> field.isAnnotationPresent(Audited.class) && field.trySetAccessible())
                        .collect(Collectors.toUnmodifiableMap(Field::getName, Function.identity())));
    }
}
