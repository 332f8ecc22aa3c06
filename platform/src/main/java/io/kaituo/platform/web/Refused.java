package io.kaituo.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A request that cannot be honoured as it was asked, with its HTTP status; rules of business are {@link RuleViolation}. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final int status;
    private final Duration retryAfter;
    private final String code;
    private final transient Object[] parameters;
    private final transient List<Problem.Violation> violations;

    private Refused(int status, Duration retryAfter, String code, Object... parameters) {
        this(status, retryAfter, List.of(), code, parameters);
    }

    private Refused(
            int status, Duration retryAfter, List<Problem.Violation> violations, String code, Object... parameters) {
        super(Texts.PROBLEMS.english(code, parameters));
        this.status = status;
        this.retryAfter = retryAfter;
        this.violations = List.copyOf(violations);
        this.code = code;
        this.parameters = parameters.clone();
    }

    /** 404: it does not exist, or the caller may not know that it does. */
    public static Refused notFound() {
        return new Refused(404, null, "not-found");
    }

    /** 403: the caller knows of it and may not do this. */
    public static Refused forbidden(String code, Object... parameters) {
        return new Refused(403, null, code, parameters);
    }

    /** 422: well-formed, but it makes no sense. */
    public static Refused unprocessable(String code, Object... parameters) {
        return new Refused(422, null, code, parameters);
    }

    /** 422 that names each place which makes no sense. */
    public static Refused unprocessable(List<Problem.Violation> violations, String code, Object... parameters) {
        return new Refused(422, null, violations, code, parameters);
    }

    /** 409 that names each record which stands against it. */
    public static Refused conflict(List<Problem.Violation> violations, String code, Object... parameters) {
        return new Refused(409, null, violations, code, parameters);
    }

    /** 409 with {@code Retry-After: 1}: news from another service has not arrived yet. */
    public static Refused notYet(String code, Object... parameters) {
        return new Refused(409, SOON, code, parameters);
    }

    /** 429 with {@code Retry-After}: the caller asks more often than agreed. */
    public static Refused tooMany(Duration wait, String code, Object... parameters) {
        return new Refused(429, wait, code, parameters);
    }

    /** 410: it was there and is kept no longer. */
    public static Refused gone(String code, Object... parameters) {
        return new Refused(410, null, code, parameters);
    }

    /** 400: the request itself is broken. */
    public static Refused malformed(String code, Object... parameters) {
        return new Refused(400, null, code, parameters);
    }

    static Refused of(int status, String code, Object... parameters) {
        return new Refused(status, null, code, parameters);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The kind of problem for programs; its text stands in {@code texts/problems_*.properties}. */
    public String code() {
        return code;
    }

    List<Problem.Violation> violations() {
        return violations;
    }

    /** Whether the same request will do once the news is there. */
    public boolean retrySoon() {
        return retryAfter != null && status == 409;
    }

    /** After how long the same request may do; empty where it never will. */
    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    Object[] parameters() {
        return parameters.clone();
    }
}
