package io.kaituo.notification.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Extras as one column of JSON. */
@Converter
class ExtrasJson implements AttributeConverter<Extras, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Extras extras) {
        try {
            return JSON.writeValueAsString(extras);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + extras, e);
        }
    }

    @Override
    public Extras convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, Extras.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not extras: " + column, e);
        }
    }
}
