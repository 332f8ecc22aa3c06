package io.kaituo.local.command;

import io.kaituo.local.Http;
import io.kaituo.local.Refusal;
import io.kaituo.local.Stack;
import io.kaituo.local.app.QuarkusApp;
import java.net.http.HttpResponse;

/** Feeds a service again, in order, what it had to park (decision 9). */
final class Redrive implements Verb {
    private static final int FAILED = 1;

    @Override
    public String name() {
        return "redrive";
    }

    @Override
    public int run(Stack stack, Arguments arguments, Screen screen) {
        arguments.allowing();
        String topic = arguments.word(0).orElseThrow(() -> new Refusal("redrive.usage"));
        String service = arguments.word(1).map(QuarkusApp::fullName).orElseThrow(() -> new Refusal("redrive.usage"));
        if (!QuarkusApp.ALL.contains(service))
            throw new Refusal("stack.unknown", service, String.join(" ", QuarkusApp.ALL));
        if (!topic.matches("[a-z0-9.-]+")) throw new Refusal("redrive.usage");
        HttpResponse<String> answer = Http.postJson(
                stack.url(service).resolve("/api/parked-events/redrive"),
                stack.token("admin"),
                "{\"topic\":\"" + topic + "\"}");
        screen.say(answer.body());
        if (answer.statusCode() / 100 == 2) return 0;
        screen.tell("redrive.refused", service, answer.statusCode());
        return FAILED;
    }
}
