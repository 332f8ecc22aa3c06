package io.kaituo.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** {@code ETag} and {@code Location} of a record, {@code Link} to the next page of a list. */
class AnswerHeaders {

    /** What follows the collection in the path of one of its records. */
    private static final Pattern MEMBER =
            Pattern.compile("/(by-external-id|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})/.*$");

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        if (response.getEntity() instanceof Versioned record) {
            headers.putSingle(HttpHeaders.ETAG, IfMatch.etag(record.version()));
            if (response.getStatus() == 201) {
                headers.putSingle(
                        HttpHeaders.LOCATION, location(request.getUriInfo().getPath(), record));
            }
        } else if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            var next = request.getUriInfo().getRequestUriBuilder().replaceQueryParam("after", page.next());
            headers.putSingle(HttpHeaders.LINK, "<" + next.build() + ">; rel=\"next\"");
        }
    }

    /** Below the collection, also for what was put under the caller's own name or made out of another record. */
    static String location(String path, Versioned record) {
        String collection = record.collection();
        return (collection == null ? MEMBER.matcher(path).replaceFirst("") : collection) + "/" + record.id();
    }
}
