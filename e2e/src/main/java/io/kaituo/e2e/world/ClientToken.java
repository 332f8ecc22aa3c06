package io.kaituo.e2e.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.local.Http;
import io.kaituo.local.Stack;
import java.util.Map;
import java.util.function.Supplier;

/** How a machine logs in: as its own client, with the client's secret. */
record ClientToken(Stack stack, String client) implements Supplier<String> {

    @Override
    public String get() {
        var answer = Http.postForm(
                stack.url("keycloak").resolve("/realms/kaituo/protocol/openid-connect/token"),
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        client,
                        "client_secret",
                        stack.clientSecret(client)));
        try {
            return new ObjectMapper()
                    .readTree(answer.body())
                    .required("access_token")
                    .asText();
        } catch (JsonProcessingException garbled) {
            throw new IllegalStateException(answer.body(), garbled);
        }
    }
}
