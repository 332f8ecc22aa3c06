package io.kaituo.lead.grade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.lead.Title;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** What the playbook said then, in both languages, as one column of JSON. */
@Converter
class Titles implements AttributeConverter<List<Title>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(List<Title> titles) {
        try {
            return JSON.writeValueAsString(titles);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + titles, e);
        }
    }

    @Override
    public List<Title> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not titles: " + column, e);
        }
    }
}
