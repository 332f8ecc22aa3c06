package io.kaituo.local.postgres;

import io.kaituo.local.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How PostgreSQL, which refuses to be root, is run by root: in a user namespace where root has no name, so that even a checkout below a closed
 * home stays reachable; or, where such namespaces are switched off, as {@code nobody}. A data directory keeps the method it was made with.
 */
enum Unprivileged {
    AS_IS(List.of()),
    IN_NAMESPACE(List.of("unshare", "-U")),
    AS_NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int NOBODY = 65_534;

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    /** {@code programmes} must be readable in the way chosen for a new data directory. */
    static Unprivileged forData(Path data, Path programmes) throws IOException {
        int self = owner(Path.of("/proc/self"));
        if (Files.exists(data)) {
            int owner = owner(data);
            if (owner == self) return self == 0 ? IN_NAMESPACE : AS_IS;
            if (self == 0 && owner == NOBODY) return AS_NOBODY;
            throw new Refusal("check.owner", data, owner);
        }
        if (self != 0) return AS_IS;
        return Stream.of(IN_NAMESPACE, AS_NOBODY)
                .filter(user -> user.reads(programmes))
                .findFirst()
                .orElseThrow(() -> new Refusal("check.no-unprivileged", programmes));
    }

    List<String> run(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives a new, empty directory to whom PostgreSQL will run as. */
    void own(Path directory) throws IOException {
        if (this != AS_NOBODY) return;
        Files.setAttribute(directory, "unix:uid", NOBODY);
        Files.setAttribute(directory, "unix:gid", NOBODY);
    }

    private boolean reads(Path path) {
        try {
            return new ProcessBuilder(run(List.of("test", "-r", path.toString())))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }
}
