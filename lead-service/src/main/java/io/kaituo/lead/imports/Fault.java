package io.kaituo.lead.imports;

import io.kaituo.lead.sheets.Headings;
import io.kaituo.platform.web.Texts;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidationException;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Locale;

/** What is wrong with a row; told in the language of whoever reads it. */
interface Fault {

    String in(Locale reader, MessageInterpolator messages);

    /** @param column null when it is about the whole row */
    static Fault of(String column, String code, Object... parameters) {
        return (reader, messages) -> title(reader, column) + Texts.PROBLEMS.of(reader, code, parameters);
    }

    static Fault of(ConstraintViolation<?> violation) {
        String column = violation.getPropertyPath().toString();
        var context = new Violated(violation.getConstraintDescriptor(), violation.getInvalidValue());
        return (reader, messages) ->
                title(reader, column) + messages.interpolate(violation.getMessageTemplate(), context, reader);
    }

    private static String title(Locale reader, String column) {
        return column == null ? "" : Headings.of(reader, column) + ": ";
    }

    /** What Bean Validation wants to know to say it in a language. */
    record Violated(ConstraintDescriptor<?> getConstraintDescriptor, Object getValidatedValue)
            implements MessageInterpolator.Context {

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new ValidationException("Not a " + type);
        }
    }
}
