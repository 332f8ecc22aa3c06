package io.kaituo.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** {@code ETag} and {@code Location} of a record, {@code Link} to the next page of a list. */
class AnswerHeaders {

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        if (response.getEntity() instanceof Versioned record) {
            headers.putSingle(HttpHeaders.ETAG, IfMatch.etag(record.version()));
            if (response.getStatus() == 201) {
                headers.putSingle(HttpHeaders.LOCATION, location(request.getUriInfo(), record));
            }
        } else if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            var next = request.getUriInfo().getRequestUriBuilder().replaceQueryParam("after", page.next());
            headers.putSingle(HttpHeaders.LINK, "<" + next.build() + ">; rel=\"next\"");
        }
    }

    /** Below the collection, also for what was put under the caller's own name. */
    static String location(UriInfo asked, Versioned record) {
        String path = asked.getPath();
        int upsert = path.indexOf("/by-external-id/");
        return (upsert < 0 ? path : path.substring(0, upsert)) + "/" + record.id();
    }
}
