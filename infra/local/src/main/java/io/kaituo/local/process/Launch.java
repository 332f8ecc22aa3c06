package io.kaituo.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * How a component is to run: what {@code up} asks of the supervisor, and by what difference the supervisor knows that a component has to be
 * started anew.
 *
 * @param port the port people know the component by
 * @param home the directory its data lies in, when no second process may ever work there
 * @param version changes when the programme changes, e.g. after a build
 */
public record Launch(
        String name,
        int port,
        List<String> command,
        Map<String, String> environment,
        Path log,
        Optional<Path> home,
        Ending ending,
        String version) {
    /** Marks our processes, so that one that was started but not yet written down is still found. */
    static final String MARK = "KAITUO_COMPONENT";

    private static final String VARIABLE = "environment.";

    public Launch {
        command = List.copyOf(command);
        environment = new TreeMap<>(environment);
    }

    String mark() {
        return log.toAbsolutePath().toString();
    }

    String fingerprint() {
        return Integer.toHexString(toProperties().hashCode());
    }

    Properties toProperties() {
        var properties = new Properties();
        properties.setProperty("name", name);
        properties.setProperty("port", Integer.toString(port));
        for (int i = 0; i < command.size(); i++) properties.setProperty("command." + i, command.get(i));
        environment.forEach((key, value) -> properties.setProperty(VARIABLE + key, value));
        properties.setProperty("log", log.toString());
        home.ifPresent(path -> properties.setProperty("home", path.toString()));
        ending.writeTo(properties);
        properties.setProperty("version", version);
        return properties;
    }

    static Launch from(Properties properties) {
        var command = new ArrayList<String>();
        while (properties.containsKey("command." + command.size()))
            command.add(properties.getProperty("command." + command.size()));
        var environment = new TreeMap<String, String>();
        properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(VARIABLE))
                .forEach(key -> environment.put(key.substring(VARIABLE.length()), properties.getProperty(key)));
        return new Launch(
                properties.getProperty("name"),
                Integer.parseInt(properties.getProperty("port")),
                command,
                environment,
                Path.of(properties.getProperty("log")),
                Optional.ofNullable(properties.getProperty("home")).map(Path::of),
                Ending.readFrom(properties),
                properties.getProperty("version"));
    }
}
