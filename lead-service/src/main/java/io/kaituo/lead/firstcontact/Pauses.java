package io.kaituo.lead.firstcontact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** The pauses of a clock as one column of JSON; none are null there. */
@Converter
class Pauses implements AttributeConverter<List<FirstContact.Pause>, String> {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Override
    public String convertToDatabaseColumn(List<FirstContact.Pause> pauses) {
        try {
            return pauses == null || pauses.isEmpty() ? null : JSON.writeValueAsString(pauses);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + pauses, e);
        }
    }

    @Override
    public List<FirstContact.Pause> convertToEntityAttribute(String column) {
        try {
            return column == null ? List.of() : JSON.readValue(column, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not pauses: " + column, e);
        }
    }
}
