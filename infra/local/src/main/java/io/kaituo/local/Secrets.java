package io.kaituo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords nobody has to think of: made up on first use, kept for this installation in a file only its owner reads. */
public final class Secrets {
    /** What every person of the realm types in local mode, and only there. */
    public static final String LOCAL_PASSWORD = "kaituo";

    private final Path file;
    private final Properties secrets = new Properties();

    public Secrets(Home home) {
        this.file = home.secrets();
    }

    public synchronized String of(String name) {
        try {
            if (secrets.isEmpty() && Files.exists(file))
                try (var reader = Files.newBufferedReader(file)) {
                    secrets.load(reader);
                }
            if (!secrets.containsKey(name)) {
                secrets.setProperty(name, invent());
                save();
            }
            return secrets.getProperty(name);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String invent() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void save() throws IOException {
        Path draft = Files.createTempFile(
                Files.createDirectories(file.getParent()),
                "secrets",
                ".draft",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var writer = Files.newBufferedWriter(draft)) {
            secrets.store(writer, "Made up by ./kaituo for this installation");
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
