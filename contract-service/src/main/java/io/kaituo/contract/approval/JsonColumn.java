package io.kaituo.contract.approval;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/** What is always read and written with its approval needs no table of its own. */
abstract class JsonColumn<T> implements AttributeConverter<T, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .build();

    private final TypeReference<T> type;

    JsonColumn(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + value, e);
        }
    }

    @Override
    public T convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not " + type.getType() + ": " + column, e);
        }
    }

    /** The steps of an approval. */
    @Immutable
    static class OfCourse implements AttributeConverter<Course, String> {

        private static final OfSteps STEPS = new OfSteps();

        @Override
        public String convertToDatabaseColumn(Course course) {
            return STEPS.convertToDatabaseColumn(course.steps());
        }

        @Override
        public Course convertToEntityAttribute(String column) {
            return new Course(STEPS.convertToEntityAttribute(column));
        }
    }

    private static final class OfSteps extends JsonColumn<List<ApprovalStep>> {
        OfSteps() {
            super(new TypeReference<>() {});
        }
    }

    /** How patient its policy is. */
    @Immutable
    static class OfPace extends JsonColumn<Pace> {
        OfPace() {
            super(new TypeReference<>() {});
        }
    }

    /** The parts of its subject, each with its hash. */
    @Immutable
    static class OfParts extends JsonColumn<Map<String, String>> {
        OfParts() {
            super(new TypeReference<>() {});
        }
    }

    /** What happened to it. */
    @Immutable
    static class OfTimeline extends JsonColumn<List<Happening>> {
        OfTimeline() {
            super(new TypeReference<>() {});
        }
    }
}
