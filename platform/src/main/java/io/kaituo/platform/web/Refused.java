package io.kaituo.platform.web;

import java.util.List;

/** A request that cannot be honoured as it was asked, with its HTTP status; rules of business are {@link RuleViolation}. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final boolean retrySoon;
    private final String code;
    private final transient Object[] parameters;
    private final transient List<Problem.Violation> violations;

    private Refused(int status, boolean retrySoon, String code, Object... parameters) {
        this(status, retrySoon, List.of(), code, parameters);
    }

    private Refused(
            int status, boolean retrySoon, List<Problem.Violation> violations, String code, Object... parameters) {
        super(Texts.PROBLEMS.english(code, parameters));
        this.status = status;
        this.retrySoon = retrySoon;
        this.violations = List.copyOf(violations);
        this.code = code;
        this.parameters = parameters.clone();
    }

    /** 404: it does not exist, or the caller may not know that it does. */
    public static Refused notFound() {
        return new Refused(404, false, "not-found");
    }

    /** 403: the caller knows of it and may not do this. */
    public static Refused forbidden(String code, Object... parameters) {
        return new Refused(403, false, code, parameters);
    }

    /** 422: well-formed, but it makes no sense. */
    public static Refused unprocessable(String code, Object... parameters) {
        return new Refused(422, false, code, parameters);
    }

    /** 422 that names each place which makes no sense. */
    public static Refused unprocessable(List<Problem.Violation> violations, String code, Object... parameters) {
        return new Refused(422, false, violations, code, parameters);
    }

    /** 409 that names each record which stands against it. */
    public static Refused conflict(List<Problem.Violation> violations, String code, Object... parameters) {
        return new Refused(409, false, violations, code, parameters);
    }

    /** 409 with {@code Retry-After: 1}: news from another service has not arrived yet. */
    public static Refused notYet(String code, Object... parameters) {
        return new Refused(409, true, code, parameters);
    }

    /** 410: it was there and is kept no longer. */
    public static Refused gone(String code, Object... parameters) {
        return new Refused(410, false, code, parameters);
    }

    /** 400: the request itself is broken. */
    public static Refused malformed(String code, Object... parameters) {
        return new Refused(400, false, code, parameters);
    }

    static Refused of(int status, String code, Object... parameters) {
        return new Refused(status, false, code, parameters);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    List<Problem.Violation> violations() {
        return violations;
    }

    /** Whether the same request will do once the news is there. */
    public boolean retrySoon() {
        return retrySoon;
    }

    Object[] parameters() {
        return parameters.clone();
    }
}
