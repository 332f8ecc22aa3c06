package io.kaituo.platform;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;

/**
 * What is always read and written with its record needs no table of its own: it is one column of JSON. Its values never
 * change, they are replaced; the column says so with {@code @Immutable}, or Hibernate would write and read the JSON once more
 * for every copy it keeps to compare with.
 */
public abstract class JsonColumn<T> implements AttributeConverter<T, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .build();

    private final TypeReference<T> type;
    private final T none;

    /** For a column that is null where the value is. */
    protected JsonColumn(TypeReference<T> type) {
        this(type, null);
    }

    /** @param none what stands for an empty column */
    protected JsonColumn(TypeReference<T> type, T none) {
        this.type = type;
        this.none = none;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        try {
            return value == null || value.equals(none) ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + value, e);
        }
    }

    @Override
    public T convertToEntityAttribute(String column) {
        try {
            return column == null ? none : JSON.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not " + type.getType() + ": " + column, e);
        }
    }
}
