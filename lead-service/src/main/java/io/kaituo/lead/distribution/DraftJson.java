package io.kaituo.lead.distribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A draft as one column. */
@Converter
class DraftJson implements AttributeConverter<Draft, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Draft draft) {
        try {
            return JSON.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + draft, e);
        }
    }

    @Override
    public Draft convertToEntityAttribute(String stored) {
        try {
            return JSON.readValue(stored, Draft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a draft: " + stored, e);
        }
    }
}
