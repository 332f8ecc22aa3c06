package io.kaituo.lead.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.lead.sheets.Sheet;
import java.util.List;

/** What of an import is kept as JSON. */
final class ImportJson {

    static final TypeReference<List<String>> CELLS = new TypeReference<>() {};
    static final TypeReference<List<List<String>>> TABLE = new TypeReference<>() {};
    static final TypeReference<List<Sheet.Row>> ROWS = new TypeReference<>() {};
    static final TypeReference<Sheet.Row> ROW = new TypeReference<>() {};
    static final TypeReference<LikelyRow> LIKELY = new TypeReference<>() {};
    static final TypeReference<ImportPlan> PLAN = new TypeReference<>() {};

    private static final ObjectMapper JSON = new ObjectMapper();

    private ImportJson() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + value, e);
        }
    }

    static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read an import's " + type.getType(), e);
        }
    }
}
