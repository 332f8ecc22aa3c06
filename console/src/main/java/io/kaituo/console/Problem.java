package io.kaituo.console;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/**
 * A refusal of the console itself, in the form the services refuse in. The app words it in the reader's language by its code.
 *
 * @param code what happened, for programs
 */
public record Problem(int status, String title, String code) {

    public void answer(HttpServerResponse response) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(new JsonObject()
                        .put("type", "urn:kaituo:problem:" + code)
                        .put("title", title)
                        .put("status", status)
                        .put("code", code)
                        .toBuffer());
    }
}
