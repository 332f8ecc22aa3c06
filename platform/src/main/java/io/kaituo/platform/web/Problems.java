package io.kaituo.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.kaituo.platform.transaction.Causes;
import io.kaituo.platform.transaction.DatabaseAway;
import io.kaituo.platform.transaction.LostRace;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Failures as problem+json in the caller's language. */
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String INTEGRITY = "23";

    /** For those who do something of their own before they tell the caller. */
    public RestResponse<Problem> refusal(RuntimeException failure, HttpHeaders asked) {
        if (failure instanceof RuleViolation violation) {
            return rule(violation, asked);
        }
        return failure instanceof Refused refused ? refused(refused, asked) : unforeseen(failure, asked);
    }

    @ServerExceptionMapper
    RestResponse<Problem> rule(RuleViolation violation, HttpHeaders asked) {
        return problem(409, violation.code(), asked, List.of(), violation.parameters());
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(Refused refused, HttpHeaders asked) {
        var answer = problem(refused.status(), refused.code(), asked, refused.violations(), refused.parameters());
        refused.retryAfter()
                .ifPresent(wait -> answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
        return answer;
    }

    @ServerExceptionMapper
    RestResponse<Problem> race(LostRace race, HttpHeaders asked) {
        return problem(409, "stale-version", asked, List.of());
    }

    @ServerExceptionMapper
    RestResponse<Problem> away(DatabaseAway away, HttpHeaders asked) {
        var answer = problem(503, "database.away", asked, List.of());
        answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, 1);
        return answer;
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalid(ConstraintViolationException invalid, HttpHeaders asked) {
        var violations = invalid.getConstraintViolations().stream()
                .map(violation -> new Problem.Violation(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Problem.Violation::field))
                .toList();
        return problem(400, "invalid", asked, violations);
    }

    @ServerExceptionMapper
    RestResponse<Problem> unknownField(UnrecognizedPropertyException unknown, HttpHeaders asked) {
        return fieldProblem("unknown-field", unknown, asked);
    }

    @ServerExceptionMapper
    RestResponse<Problem> wrongType(MismatchedInputException mismatched, HttpHeaders asked) {
        return fieldProblem("unreadable-field", mismatched, asked);
    }

    @ServerExceptionMapper
    RestResponse<Problem> unreadable(JsonProcessingException unreadable, HttpHeaders asked) {
        return problem(400, "malformed", asked, List.of());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    RestResponse<Problem> unauthenticated(SecurityException nobody, HttpHeaders asked) {
        var answer = problem(401, "unauthenticated", asked, List.of());
        answer.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return answer;
    }

    @ServerExceptionMapper
    RestResponse<Problem> forbidden(ForbiddenException forbidden, HttpHeaders asked) {
        return problem(403, "forbidden", asked, List.of());
    }

    @ServerExceptionMapper
    RestResponse<Problem> http(
            WebApplicationException failure, HttpHeaders asked, UriInfo address, ResourceInfo resource) {
        int status = failure.getResponse().getStatus();
        if (failure.getCause() instanceof MismatchedInputException field) {
            return field instanceof UnrecognizedPropertyException unknown
                    ? unknownField(unknown, asked)
                    : wrongType(field, asked);
        }
        var unreadable = failure instanceof NotFoundException && failure.getCause() != null
                ? UnreadableQuery.parameters(resource.getResourceMethod(), address.getQueryParameters())
                : List.<String>of();
        if (!unreadable.isEmpty()) {
            return unreadableQuery(unreadable, asked);
        }
        return problem(status, status == 404 ? "not-found" : status == 400 ? "malformed" : "http", asked, List.of());
    }

    /** What nobody foresaw; the database's own refusals are recognised even inside other failures. */
    @ServerExceptionMapper
    RestResponse<Problem> unforeseen(Throwable failure, HttpHeaders asked) {
        if (Causes.sqlStates(failure).anyMatch(INSUFFICIENT_PRIVILEGE::equals)) {
            return problem(403, "region.foreign", asked, List.of(), "…");
        }
        if (Causes.sqlStates(failure).anyMatch(state -> state.startsWith(INTEGRITY))) {
            LOG.warnf("Refused by the database: %s", failure.getMessage());
            return problem(409, "conflict", asked, List.of());
        }
        LOG.error("A request failed", failure);
        return problem(500, "internal", asked, List.of());
    }

    private static RestResponse<Problem> unreadableQuery(List<String> parameters, HttpHeaders asked) {
        var language = Texts.language(asked.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var violations = parameters.stream()
                .map(name -> new Problem.Violation(name, Texts.PROBLEMS.of(language, "unreadable-query", name)))
                .toList();
        return problem(400, "unreadable-query", asked, violations, String.join(", ", parameters));
    }

    private static RestResponse<Problem> fieldProblem(String code, JsonMappingException failure, HttpHeaders asked) {
        String field = failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        var language = Texts.language(asked.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var violation = new Problem.Violation(field, Texts.PROBLEMS.of(language, code, field));
        return problem(400, code, asked, List.of(violation), field);
    }

    private static RestResponse<Problem> problem(
            int status, String code, HttpHeaders asked, List<Problem.Violation> violations, Object... parameters) {
        Locale language = Texts.language(asked.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var problem = new Problem(
                "urn:kaituo:problem:" + code,
                Texts.PROBLEMS.of(language, "status." + status),
                status,
                Texts.PROBLEMS.of(language, code, parameters),
                code,
                violations);
        return RestResponse.ResponseBuilder.<Problem>create(status)
                .entity(problem)
                .type("application/problem+json")
                .build();
    }

    /** The path without the method and its parameter, which mean nothing to a caller. */
    private static String field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String[] steps = path.split("\\.", 3);
        return steps[steps.length - 1];
    }
}
