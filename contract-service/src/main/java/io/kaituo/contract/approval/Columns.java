package io.kaituo.contract.approval;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.platform.JsonColumn;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/** How an approval's values lie in its row. */
final class Columns {

    private Columns() {}

    /** Its steps. */
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
