package io.kaituo.e2e.crash;

import io.kaituo.e2e.crash.Observations.Command;
import io.kaituo.e2e.crash.Observations.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** I1, from the clients' history and the events on the broker. */
final class EffectOnce implements Invariant {

    @Override
    public String claim() {
        return "I1 an acknowledged command has its effect once, an unanswered one at most once, a refused one none";
    }

    @Override
    public List<String> violations(Observations seen) {
        var found = new ArrayList<String>();
        Map<String, Long> effects = effects(seen);
        seen.commands().stream()
                .collect(Collectors.groupingBy(EffectOnce::purpose))
                .forEach((purpose, commands) -> {
                    long acknowledged = count(commands, Outcome.ACKNOWLEDGED);
                    long unanswered = count(commands, Outcome.UNANSWERED);
                    long effect = effects.getOrDefault(purpose, 0L);
                    if (effect < acknowledged || effect > acknowledged + unanswered) {
                        found.add(purpose + ": " + acknowledged + " acknowledged and " + unanswered
                                + " unanswered commands had " + effect + " effects");
                    }
                });
        seen.commands().stream()
                .filter(command -> command.answers().size() > 1)
                .map(command -> "command " + command.number() + " (" + command.act()
                        + ") was answered differently under one key: " + command.answers())
                .forEach(found::add);
        return found;
    }

    private static Map<String, Long> effects(Observations seen) {
        return seen.events().stream()
                .flatMap(event -> Act.of(event).stream().map(act -> act + " " + act.target(event)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static String purpose(Command command) {
        return command.act() + " " + command.target();
    }

    private static long count(List<Command> commands, Outcome outcome) {
        return commands.stream().filter(command -> command.outcome() == outcome).count();
    }
}
