package io.kaituo.contract.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The contacts of a launch plan as one column of JSON: they are written and read together. */
@Immutable
class ContactsColumn implements AttributeConverter<List<LaunchContact>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(List<LaunchContact> contacts) {
        try {
            return JSON.writeValueAsString(contacts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write contacts", e);
        }
    }

    @Override
    public List<LaunchContact> convertToEntityAttribute(String stored) {
        try {
            return JSON.readValue(stored, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No contacts", e);
        }
    }
}
