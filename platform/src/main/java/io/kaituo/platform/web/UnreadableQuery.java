package io.kaituo.platform.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds what of a query could not be read: JAX-RS answers as if the whole address did not exist. */
final class UnreadableQuery {

    private static final Map<Class<?>, Consumer<String>> READERS = Map.of(
            UUID.class, UUID::fromString,
            Instant.class, Instant::parse,
            LocalDate.class, LocalDate::parse,
            BigDecimal.class, BigDecimal::new,
            Integer.class, Integer::parseInt,
            int.class, Integer::parseInt,
            Long.class, Long::parseLong,
            long.class, Long::parseLong);

    private UnreadableQuery() {}

    /** The names of the parameters of this operation whose values in the query are no values of theirs. */
    static List<String> parameters(Method operation, MultivaluedMap<String, String> query) {
        return Arrays.stream(operation.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? fields(parameter.getType())
                        : Stream.of(new Expected(parameter, parameter.getType())))
                .filter(expected -> expected.name() != null)
                .filter(expected -> query.containsKey(expected.name()))
                .filter(expected -> !isReadable(expected.type(), query.getFirst(expected.name())))
                .map(Expected::name)
                .sorted()
                .toList();
    }

    private static Stream<Expected> fields(Class<?> bean) {
        return bean == null
                ? Stream.empty()
                : Stream.concat(
                        Arrays.stream(bean.getDeclaredFields()).map(field -> new Expected(field, field.getType())),
                        fields(bean.getSuperclass()));
    }

    private static boolean isReadable(Class<?> type, String value) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .anyMatch(constant -> ((Enum<?>) constant).name().equals(value));
        }
        try {
            READERS.getOrDefault(type, text -> {}).accept(value);
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    /** A place that a value of the query is read into. */
    private record Expected(AnnotatedElement place, Class<?> type) {

        /** Null for what does not come from the query. */
        String name() {
            var parameter = place.getAnnotation(QueryParam.class);
            return parameter == null ? null : parameter.value();
        }
    }
}
