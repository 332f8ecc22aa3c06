package io.kaituo.lead.nurture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** What the catalogue suggested when a touch was planned, as one column of JSON. */
@Converter
class Suggestions implements AttributeConverter<List<TouchKind>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(List<TouchKind> kinds) {
        try {
            return JSON.writeValueAsString(kinds);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + kinds, e);
        }
    }

    @Override
    public List<TouchKind> convertToEntityAttribute(String stored) {
        try {
            return JSON.readValue(stored, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not touch kinds: " + stored, e);
        }
    }
}
