package io.kaituo.contract.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.platform.calendar.Explanation;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Keeps the reasons of a day as data, because its reader's language is known only when somebody reads them. */
@Immutable
class Because implements AttributeConverter<List<Explanation>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(List<Explanation> reasons) {
        try {
            return JSON.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + reasons, e);
        }
    }

    @Override
    public List<Explanation> convertToEntityAttribute(String stored) {
        try {
            return JSON.readValue(stored, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not explanations: " + stored, e);
        }
    }
}
