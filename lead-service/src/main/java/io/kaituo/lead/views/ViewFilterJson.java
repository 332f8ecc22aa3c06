package io.kaituo.lead.views;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A filter as one column; a field that is no longer known is left out. */
@Converter
class ViewFilterJson implements AttributeConverter<ViewFilter, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public String convertToDatabaseColumn(ViewFilter filter) {
        try {
            return JSON.writeValueAsString(filter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + filter, e);
        }
    }

    @Override
    public ViewFilter convertToEntityAttribute(String stored) {
        try {
            return JSON.readValue(stored, ViewFilter.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a filter: " + stored, e);
        }
    }
}
