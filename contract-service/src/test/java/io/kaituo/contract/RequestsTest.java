package io.kaituo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Valid;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What anybody may send is looked into before anything is reckoned with it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestsTest {

    private final TreeSet<String> unbounded = new TreeSet<>();

    @Test
    void no_day_or_moment_lies_beyond_the_calendar() {
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.kaituo.contract").stream()
                        .filter(resource -> resource.isAnnotatedWith(Path.class))
                        .flatMap(resource -> Arrays.stream(resource.reflect().getDeclaredMethods()))
                        .filter(operation -> Modifier.isPublic(operation.getModifiers()))
                        .flatMap(operation -> Arrays.stream(operation.getParameters()))
                        .forEach(sent -> look(
                                sent.getDeclaringExecutable() + " " + sent.getName(), sent.getAnnotatedType(), sent));
        assertThat(unbounded).isEmpty();
    }

    /** Whether there are days in it, which nobody checks where it is not marked as valid itself. */
    private boolean look(String where, AnnotatedType type, AnnotatedElement as) {
        if (type instanceof AnnotatedParameterizedType several) {
            return Stream.of(several.getAnnotatedActualTypeArguments())
                            .filter(part -> look(where, part, part))
                            .count()
                    > 0;
        }
        if (type.getType() == LocalDate.class || type.getType() == Instant.class) {
            if (!as.isAnnotationPresent(CalendarDay.class)) {
                unbounded.add(where);
            }
            return true;
        }
        boolean days = type.getType() instanceof Class<?> ours
                && !ours.isEnum()
                && ours.getPackageName().startsWith("io.kaituo.contract")
                && Arrays.stream(ours.getDeclaredFields())
                                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                                .filter(field ->
                                        look(ours.getName() + "." + field.getName(), field.getAnnotatedType(), field))
                                .count()
                        > 0;
        if (days && !as.isAnnotationPresent(Valid.class) && !type.isAnnotationPresent(Valid.class)) {
            unbounded.add(where);
        }
        return days;
    }
}
