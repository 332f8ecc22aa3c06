package io.kaituo.local;

import io.kaituo.local.process.LogFile;
import io.kaituo.local.process.RunDirectory;
import io.kaituo.local.process.Supervision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything of one installation lies.
 *
 * @param checkout the source tree whose build is run
 * @param directory what belongs to this installation alone: data, secrets, logs
 * @param cache what can be made again from the build and may be shared between installations
 */
public record Home(Path checkout, Path directory, Path cache) {
    public Home {
        checkout = checkout.toAbsolutePath().normalize();
        directory = directory.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
    }

    /** {@code .kaituo} in the checkout around the working directory, unless KAITUO_CHECKOUT, KAITUO_HOME or KAITUO_CACHE say otherwise. */
    public static Home of(Map<String, String> environment) {
        Path checkout = Optional.ofNullable(environment.get("KAITUO_CHECKOUT"))
                .map(Path::of)
                .orElseGet(Home::around);
        Path directory = Path.of(environment.getOrDefault(
                "KAITUO_HOME", checkout.resolve(".kaituo").toString()));
        Path cache = Path.of(environment.getOrDefault(
                "KAITUO_CACHE", directory.resolve("cache").toString()));
        return new Home(checkout, directory, cache);
    }

    /** An installation of its own that shares the cache of the checkout's. */
    public static Home beside(Path checkout, Path directory) {
        return new Home(checkout, directory, checkout.resolve(".kaituo").resolve("cache"));
    }

    private static Path around() {
        Path start = Path.of("").toAbsolutePath();
        for (Path directory = start; directory != null; directory = directory.getParent())
            if (Files.isDirectory(directory.resolve("infra/local"))) return directory;
        throw new IllegalStateException("no Kaituo checkout around " + start);
    }

    public Path data(String component) {
        return directory.resolve(component);
    }

    public LogFile log(String component) {
        return LogFile.of(directory.resolve("logs").resolve(component + ".log"));
    }

    public RunDirectory run() {
        return new RunDirectory(directory.resolve("run"));
    }

    public Supervision supervision() {
        return new Supervision(run(), log("supervisor").path());
    }

    /** A file that Maven fetched for us: {@code postgres.jar}, {@code keycloak.zip}, {@code mail.jar}. */
    public Path part(String name) {
        return checkout.resolve("infra/local/target/parts").resolve(name);
    }

    public Path secrets() {
        return directory.resolve("secrets.properties");
    }

    public Path libraries() {
        return checkout.resolve("infra/local/target/lib");
    }
}
