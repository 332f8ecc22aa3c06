package io.kaituo.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.reactive.pool.ReactiveConnection.Result;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Answers to a POST under an {@code Idempotency-Key}: stored in the transaction of the effect, replayed byte for byte
 * for 72 hours. The lock answers 409 while the first request runs; should it be lost, the primary key still stops the
 * second.
 */
@ApplicationScoped
public class Answers {

    private static final int LONGEST_KEY = 200;
    private static final String LOCK =
            "select pg_try_advisory_xact_lock(hashtextextended($1 || ' ' || $2 || ' ' || $3, 0))";
    private static final String FIND =
            """
            select fingerprint, status, body, version, location
            from answer where caller = $1 and route = $2 and key = $3""";
    private static final String STORE =
            """
            insert into answer (caller, route, key, regions, fingerprint, status, body, version, location)
            values ($1, $2, $3, current_setting('kaituo.regions'), $4, $5, $6, $7, $8)""";

    private final ObjectMapper json;
    private final Caller caller;
    private final RoutingContext request;

    Answers(ObjectMapper json, Caller caller, RoutingContext request) {
        this.json = json;
        this.caller = caller;
        this.request = request;
    }

    /** Does the work unless the caller's key already has an answer; without a key, always. */
    public Uni<Object> once(InvocationContext call, Supplier<Uni<Object>> work) {
        String key = request.request().getHeader("Idempotency-Key");
        if (key == null || !call.getMethod().isAnnotationPresent(POST.class)) {
            return work.get();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refused.malformed("idempotency-key.malformed", LONGEST_KEY);
        }
        String route = request.request().path();
        byte[] fingerprint = fingerprint(call.getParameters());
        return find(route, key).chain(known -> {
            if (known.answer().hasNext()) {
                return Uni.createFrom().item(replay(known.answer().next(), fingerprint));
            }
            if (!known.mine()) {
                throw Refused.notYet("idempotency-key.in-flight");
            }
            return work.get().map(result -> {
                var answer = answer(call, result);
                store(route, key, fingerprint, kept(call, result, answer));
                return answer.response();
            });
        });
    }

    /** Both travel together, but the search sees what was committed before the lock was ours. */
    private Uni<Known> find(String route, String key) {
        var transaction = Transaction.current();
        return Uni.combine()
                .all()
                .unis(
                        transaction.select(LOCK, caller.id(), route, key),
                        transaction.select(FIND, caller.id(), route, key))
                .with((lock, answer) -> new Known((Boolean) lock.next()[0], answer));
    }

    /** Whether the key is this request's, and the answer it has already. */
    private record Known(boolean mine, Result answer) {}

    private Answer kept(InvocationContext call, Object result, Answer answer) {
        return result instanceof Confidential confidential ? answer(call, confidential.remembered()) : answer;
    }

    private void store(String route, String key, byte[] fingerprint, Answer answer) {
        Transaction.current()
                .writeLast(
                        STORE,
                        caller.id(),
                        route,
                        key,
                        Buffer.buffer(fingerprint),
                        answer.status(),
                        answer.body(),
                        answer.version(),
                        answer.location());
    }

    private static Object replay(Object[] row, byte[] fingerprint) {
        if (!Arrays.equals(((Buffer) row[0]).getBytes(), fingerprint)) {
            throw Refused.unprocessable("idempotency-key.reused");
        }
        return new Answer((Integer) row[1], (String) row[2], (Long) row[3], (String) row[4]).response();
    }

    private Answer answer(InvocationContext call, Object result) {
        if (result instanceof RestResponse<?> response) {
            return answer(response.getStatus(), response.getEntity())
                    .at(response.getHeaderString(HttpHeaders.LOCATION));
        }
        var declared = call.getMethod().getAnnotation(ResponseStatus.class);
        int ordinary = result == null ? 204 : 200;
        return answer(declared == null ? ordinary : declared.value(), result);
    }

    private Answer answer(int status, Object view) {
        String body = view == null ? "" : new String(bytes(view), StandardCharsets.UTF_8);
        if (view instanceof Versioned record) {
            String location =
                    status == 201 ? AnswerHeaders.location(request.request().path(), record) : null;
            return new Answer(status, body, record.version(), location);
        }
        return new Answer(status, body, null, null);
    }

    private byte[] fingerprint(Object[] arguments) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.request().uri().getBytes(StandardCharsets.UTF_8));
            return digest.digest(
                    bytes(Arrays.stream(arguments).map(Answers::known).toList()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A file is known by its name and size: what is in it was never in memory. */
    private static Object known(Object argument) {
        return argument instanceof FileUpload file ? List.of(file.fileName(), file.size()) : argument;
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot serialise " + value, e);
        }
    }

    /** What left, or is about to leave. */
    private record Answer(int status, String body, Long version, String location) {

        /** Where the answer itself says so; the place of a new record is known without. */
        Answer at(String stated) {
            return stated == null ? this : new Answer(status, body, version, stated);
        }

        /** RESTEasy Reactive looks at what is emitted, not at the declared type; its JSON writer sends a String as it is. */
        RestResponse<String> response() {
            var builder = RestResponse.ResponseBuilder.<String>create(status);
            if (!body.isEmpty()) {
                builder.entity(body).type("application/json");
            }
            if (version != null) {
                builder.header(HttpHeaders.ETAG, IfMatch.etag(version));
            }
            if (location != null) {
                builder.header(HttpHeaders.LOCATION, location);
            }
            return builder.build();
        }
    }
}
