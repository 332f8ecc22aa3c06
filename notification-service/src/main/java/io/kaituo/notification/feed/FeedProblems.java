package io.kaituo.notification.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kaituo.platform.web.Problem;
import io.kaituo.platform.web.Texts;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells a caller who stayed away too long where the feed begins now. */
class FeedProblems {

    @ServerExceptionMapper
    RestResponse<Expired> expired(FeedExpired expired, HttpHeaders asked) {
        var language = Texts.language(asked.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var head = expired.head();
        var problem = new Problem(
                "urn:kaituo:problem:feed.expired",
                Texts.PROBLEMS.of(language, "status.410"),
                410,
                Texts.PROBLEMS.of(language, "feed.expired", head.beginning().toString()),
                "feed.expired",
                List.of());
        return RestResponse.ResponseBuilder.<Expired>create(410)
                .entity(new Expired(problem, head.oldestId(), head.beginning().toString()))
                .type("application/problem+json")
                .build();
    }

    /**
     * The problem with what lets a program go on.
     *
     * @param oldestId     the oldest event that is kept; absent when none is
     * @param oldestCursor {@code after} from which everything that is kept can be read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Expired(@JsonUnwrapped Problem problem, UUID oldestId, String oldestCursor) {}
}
