package io.kaituo.lead.ownership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.platform.calendar.Explanation;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** The reasons of a date as one column of JSON: they are put into words when somebody reads them. */
@Converter
class ReasonsColumn implements AttributeConverter<List<Explanation>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(List<Explanation> reasons) {
        try {
            return reasons == null ? null : JSON.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + reasons, e);
        }
    }

    /** As it stands in its column. */
    static String text(List<Explanation> reasons) {
        return new ReasonsColumn().convertToDatabaseColumn(reasons);
    }

    @Override
    public List<Explanation> convertToEntityAttribute(String column) {
        try {
            return column == null ? null : JSON.readValue(column, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not reasons: " + column, e);
        }
    }
}
