package io.kaituo.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A programme that does one thing and ends, such as {@code initdb}; what it says is told when it fails. */
public record Command(List<String> words, Map<String, String> environment, Path log) {
    public void run() throws IOException {
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(LogFile.of(log).rotated().appending());
        builder.environment().putAll(environment);
        long before = log.toFile().length();
        int code = await(builder.start());
        if (code != 0)
            throw new IOException(words.get(0) + " ended with " + code + ":\n"
                    + LogFile.of(log).from(before));
    }

    private static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
