package io.kaituo.contract.negotiation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import org.hibernate.annotations.Immutable;

/** What stands on a sheet is always read and written with it. */
@Immutable
class SheetJson implements AttributeConverter<Sheet, String> {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Override
    public String convertToDatabaseColumn(Sheet sheet) {
        try {
            return JSON.writeValueAsString(sheet);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + sheet, e);
        }
    }

    @Override
    public Sheet convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, Sheet.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No sheet: " + column, e);
        }
    }
}
