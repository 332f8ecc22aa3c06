package io.kaituo.contract;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;

/** A day, or a moment of one, that people have in mind, from 1900 to 2999: beyond it nothing can be reckoned with, nor stored. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {CalendarDay.OfDay.class, CalendarDay.OfMoment.class})
public @interface CalendarDay {

    String message() default "1900-01-01 .. 2999-12-31";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Nothing at all is for others to refuse. */
    class OfDay implements ConstraintValidator<CalendarDay, LocalDate> {

        private static final int FIRST_YEAR = 1900;
        private static final int LAST_YEAR = 2999;

        @Override
        public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
            return day == null || day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
        }
    }

    /** The same. */
    class OfMoment implements ConstraintValidator<CalendarDay, Instant> {

        private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
        private static final Instant AFTER = Instant.parse("3000-01-01T00:00:00Z");

        @Override
        public boolean isValid(Instant at, ConstraintValidatorContext context) {
            return at == null || !at.isBefore(FIRST) && at.isBefore(AFTER);
        }
    }
}
