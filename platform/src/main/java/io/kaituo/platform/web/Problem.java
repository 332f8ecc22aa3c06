package io.kaituo.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An error as RFC 9457 has it.
 *
 * @param type       stable URI of the kind of problem: {@code urn:kaituo:problem:<code>}
 * @param title      what the HTTP status means, in the caller's language
 * @param detail     what happened here, in the caller's language
 * @param code       the kind of problem for programs, such as {@code contract.status}
 * @param violations the fields that were wrong, if fields were
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String code, List<Violation> violations) {

    /** One wrong field. */
    public record Violation(String field, String message) {}
}
