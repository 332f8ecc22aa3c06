package io.kaituo.notification.subscription;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A short list of words without spaces in one column, which PostgreSQL can take apart as well. */
@Converter
@Immutable
class Words implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> words) {
        return String.join(" ", words);
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        return split(column);
    }

    static List<String> split(String column) {
        return column.isEmpty() ? List.of() : Arrays.asList(column.split(" "));
    }
}
