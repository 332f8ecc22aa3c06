package io.kaituo.contract.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Rounds are always read and written with their proposal, so they need no table of their own. */
@Immutable
class RoundsJson implements AttributeConverter<List<Round>, String> {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Override
    public String convertToDatabaseColumn(List<Round> rounds) {
        try {
            return JSON.writeValueAsString(rounds);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + rounds, e);
        }
    }

    @Override
    public List<Round> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No rounds: " + column, e);
        }
    }
}
