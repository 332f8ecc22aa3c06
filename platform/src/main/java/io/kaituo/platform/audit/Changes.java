package io.kaituo.platform.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** What one transaction made of the audited fields, by record: the first value it found and the last it wrote. */
public final class Changes {

    private final Map<UUID, Map<String, Change>> byRecord = new HashMap<>();

    /** @param before null for a value that was not there, as in a new record */
    record Change(String before, String after) {}

    void note(UUID id, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            byRecord.computeIfAbsent(id, record -> new TreeMap<>())
                    .merge(
                            field,
                            new Change(text(before), text(after)),
                            (first, last) -> new Change(first.before(), last.after()));
        }
    }

    /** What is audited of a new record that Hibernate does not write. */
    public void created(UUID id, Object entity) {
        ChangeListener.audited(entity.getClass())
                .forEach((name, field) ->
                        ChangeListener.note(this, id, name, null, ChangeListener.value(field, entity)));
    }

    /** One line of JSON, {@code {"status":["NEW","CONTACTED"]}}; null when nothing audited changed of this record. */
    public String of(UUID id) {
        var changed = byRecord.get(id);
        return changed == null ? null : ChangesJson.write(changed);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
