package io.kaituo.notification.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Somebody's own routes as one column of JSON. */
@Converter
class OwnRoutes implements AttributeConverter<List<OwnRoute>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(List<OwnRoute> routes) {
        try {
            return JSON.writeValueAsString(routes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + routes, e);
        }
    }

    @Override
    public List<OwnRoute> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not routes: " + column, e);
        }
    }
}
