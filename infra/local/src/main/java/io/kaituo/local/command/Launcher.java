package io.kaituo.local.command;

import io.kaituo.local.Home;
import io.kaituo.local.Refusal;
import io.kaituo.local.Settings;
import io.kaituo.local.Stack;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the script {@code kaituo} runs. */
public final class Launcher {
    private static final int WRONG_USE = 2;
    private static final List<Verb> VERBS = List.of(
            new Up(), new Down(), new Status(), new Logs(), new Demo(), new Redrive(), new Audit(), new Reset());

    private Launcher() {}

    public static void main(String[] given) throws Exception {
        System.exit(run(System.getenv(), given));
    }

    private static int run(Map<String, String> environment, String... given) throws Exception {
        try (var screen = new Screen("1".equals(environment.get("KAITUO_TERMINAL")))) {
            try {
                Arguments arguments = Arguments.of(given);
                Stack stack = Stack.at(Home.of(environment), Settings.of(environment));
                return verb(arguments.verb()).run(stack, arguments, screen);
            } catch (Refusal refusal) {
                screen.say(refusal.getMessage());
                return WRONG_USE;
            }
        }
    }

    private static Verb verb(String name) {
        return VERBS.stream()
                .filter(verb -> verb.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "usage.unknown-command",
                        name,
                        VERBS.stream().map(Verb::name).collect(Collectors.joining(" "))));
    }
}
