package io.kaituo.contract.quote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;

/** Parts of a quote that are always read and written with it, as JSON in its row. */
abstract class Stored<T> implements AttributeConverter<T, String> {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final TypeReference<T> type;

    Stored(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T part) {
        try {
            return part == null ? null : JSON.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + part, e);
        }
    }

    @Override
    public T convertToEntityAttribute(String column) {
        try {
            return column == null ? null : JSON.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not " + type.getType() + ": " + column, e);
        }
    }
}
