package io.kaituo.lead.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** The judgements of a score as one column of JSON. */
@Converter
class Judgements implements AttributeConverter<List<Judgement>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(List<Judgement> judgements) {
        try {
            return JSON.writeValueAsString(judgements);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + judgements, e);
        }
    }

    @Override
    public List<Judgement> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not judgements: " + column, e);
        }
    }
}
