package io.kaituo.contract.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaituo.events.Money;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** One amount per currency, exact, in one column; null from before anybody asked. */
@Converter
@Immutable
class AmountsJson implements AttributeConverter<List<Money>, String> {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String convertToDatabaseColumn(List<Money> amounts) {
        try {
            return amounts == null || amounts.isEmpty() ? null : JSON.writeValueAsString(amounts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + amounts, e);
        }
    }

    @Override
    public List<Money> convertToEntityAttribute(String column) {
        try {
            return column == null ? List.of() : JSON.readValue(column, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No amounts: " + column, e);
        }
    }
}
