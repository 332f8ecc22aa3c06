package io.kaituo.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.local.Http;
import io.kaituo.local.Refusal;
import io.kaituo.local.Stack;
import io.kaituo.local.app.QuarkusApp;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

/** Feeds a service again, in order, what it had to park (decision 9). */
final class Redrive implements Verb {
    private static final int FAILED = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String name() {
        return "redrive";
    }

    @Override
    public int run(Stack stack, Arguments arguments, Screen screen) {
        arguments.allowing("discard", "reason");
        String topic = arguments.word(0).orElseThrow(() -> new Refusal("redrive.usage"));
        String service = arguments.word(1).map(QuarkusApp::fullName).orElseThrow(() -> new Refusal("redrive.usage"));
        if (!QuarkusApp.ALL.contains(service))
            throw new Refusal("stack.unknown", service, String.join(" ", QuarkusApp.ALL));
        if (!topic.matches("[a-z0-9.-]+")) throw new Refusal("redrive.usage");
        if (arguments.has("discard") && !discarded(stack, service, topic, arguments, screen)) return FAILED;
        return redriven(stack, service, topic, screen) ? 0 : FAILED;
    }

    private static boolean redriven(Stack stack, String service, String topic, Screen screen) {
        HttpResponse<String> answer =
                post(stack, service, "redrive", JSON.createObjectNode().put("topic", topic));
        if (answer.statusCode() / 100 != 2) return refused(answer, service, screen);
        JsonNode outcome = read(answer);
        screen.tell(
                "redrive.outcome",
                outcome.path("redriven").asInt(),
                outcome.path("stillParked").asInt());
        outcome.path("blocked")
                .forEach(one -> screen.tell(
                        "redrive.blocked",
                        one.path("position").asLong(),
                        one.path("reason").asText()));
        if (!outcome.path("blocked").isEmpty()) screen.tell("redrive.discard", topic, service);
        return true;
    }

    /** One that nobody can mend is given up by its number, with a reason that is kept. */
    private static boolean discarded(Stack stack, String service, String topic, Arguments arguments, Screen screen) {
        String position = arguments.option("discard").orElseThrow();
        String reason = arguments.option("reason").orElseThrow(() -> new Refusal("redrive.no-reason"));
        if (!position.matches("[0-9]{1,18}")) throw new Refusal("redrive.usage");
        HttpResponse<String> answer = post(
                stack,
                service,
                position + "/discarding",
                JSON.createObjectNode().put("topic", topic).put("reason", reason));
        if (answer.statusCode() / 100 != 2) return refused(answer, service, screen);
        screen.tell("redrive.discarded", position);
        return true;
    }

    private static HttpResponse<String> post(Stack stack, String service, String what, JsonNode body) {
        return Http.postJson(
                stack.url(service).resolve("/api/parked-events/" + what), stack.token("admin"), body.toString());
    }

    private static boolean refused(HttpResponse<String> answer, String service, Screen screen) {
        screen.say(answer.body());
        screen.tell("redrive.refused", service, answer.statusCode());
        return false;
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
