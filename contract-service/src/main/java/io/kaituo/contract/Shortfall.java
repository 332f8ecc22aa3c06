package io.kaituo.contract;

import java.util.List;

/**
 * One thing that is missing before something may go on.
 *
 * @param field      where, as requests spell it
 * @param code       of the text in {@code texts/problems_*.properties}
 * @param parameters what fills the text
 */
public record Shortfall(String field, String code, List<Object> parameters) {

    public Shortfall {
        parameters = List.copyOf(parameters);
    }

    public static Shortfall of(String field, String code, Object... parameters) {
        return new Shortfall(field, code, List.of(parameters));
    }
}
