package io.kaituo.local.command;

import io.kaituo.local.Home;
import io.kaituo.local.Messages;
import io.kaituo.local.Refusal;
import io.kaituo.local.Stack;
import io.kaituo.local.files.Trees;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Stops everything and removes all data, after asking; the cache of built programmes stays unless {@code --all}. */
final class Reset implements Verb {
    private static final int UNCHANGED = 1;

    @Override
    public String name() {
        return "reset";
    }

    @Override
    public int run(Stack stack, Arguments arguments, Screen screen) throws IOException {
        arguments.allowing("yes", "all");
        Home home = stack.home();
        if (!Files.isDirectory(home.directory())) {
            screen.tell("reset.nothing", home.directory());
            return 0;
        }
        if (!arguments.has("yes") && !agreed(home.directory(), screen)) {
            screen.tell("reset.unchanged");
            return UNCHANGED;
        }
        stack.down(screen);
        for (Path entry : ours(home, arguments.has("all"))) Trees.delete(entry);
        screen.tell("reset.done", home.directory());
        return 0;
    }

    /** By name, so that a directory given by mistake loses nothing of its own. */
    private static List<Path> ours(Home home, boolean cacheToo) {
        Stream<String> names =
                Stream.of("postgres", "kafka", "keycloak", "papers", "run", "logs", "secrets.properties");
        return Stream.concat(names.map(home.directory()::resolve), cacheToo ? Stream.of(home.cache()) : Stream.empty())
                .toList();
    }

    private static boolean agreed(Path directory, Screen screen) throws IOException {
        screen.print(Messages.text("reset.ask", directory));
        String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (answer == null) throw new Refusal("reset.no-answer");
        return List.of("y", "yes", "是").contains(answer.strip().toLowerCase(Locale.ROOT));
    }
}
