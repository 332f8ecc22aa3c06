package io.kaituo.local.command;

import io.kaituo.local.Refusal;
import io.kaituo.local.Stack;
import io.kaituo.local.process.LogFile;
import io.kaituo.local.process.Wait;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Follows one component's log, or all of them with their names in front, until interrupted. */
final class Logs implements Verb {
    private static final Duration PULSE = Duration.ofMillis(300);

    @Override
    public String name() {
        return "logs";
    }

    @Override
    public int run(Stack stack, Arguments arguments, Screen screen) {
        arguments.allowing("lines", "no-follow");
        List<String> names = arguments.words().isEmpty() ? known(stack) : arguments.words();
        names.stream().filter(name -> !known(stack).contains(name)).findFirst().ifPresent(name -> {
            throw new Refusal("stack.unknown", name, String.join(" ", known(stack)));
        });
        int lines = Integer.parseInt(arguments.option("lines").orElse(names.size() == 1 ? "40" : "5"));
        Map<String, Long> read = new LinkedHashMap<>();
        for (String name : names) {
            LogFile log = stack.home().log(name);
            read.put(name, log.length());
            log.tail(lines).forEach(line -> screen.say(prefix(name, names) + line));
        }
        while (!arguments.has("no-follow") && Wait.pause(PULSE))
            read.replaceAll((name, offset) -> more(stack.home().log(name), offset, prefix(name, names), screen));
        return 0;
    }

    private static List<String> known(Stack stack) {
        return Stream.concat(stack.names().stream(), Stream.of("supervisor")).toList();
    }

    /** Prints whole lines only and answers how far it got; a file that was set aside is read anew. */
    private static long more(LogFile log, long offset, String prefix, Screen screen) {
        long from = log.length() < offset ? 0 : offset;
        String text = log.from(from);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        whole.lines().forEach(line -> screen.say(prefix + line));
        return from + whole.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String prefix(String name, List<String> names) {
        return names.size() == 1 ? "" : String.format("%-20s | ", name);
    }
}
