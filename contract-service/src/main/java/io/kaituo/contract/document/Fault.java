package io.kaituo.contract.document;

import java.util.List;

/**
 * Why a document cannot go to its approvers yet.
 *
 * @param field what is wrong, such as {@code clauses.creative-change}
 * @param code  of its text among the problems
 */
public record Fault(String field, String code, List<Object> parameters) {

    public static Fault in(String field, String code, Object... parameters) {
        return new Fault(field, code, List.of(parameters));
    }
}
