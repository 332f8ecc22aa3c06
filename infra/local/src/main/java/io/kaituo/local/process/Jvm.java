package io.kaituo.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the Java processes of a laptop are kept small: measured, together they take a quarter off a service's memory. The
 * second compiler is left out too: on two cores it takes more time than it gives back for the first minutes, and memory
 * for ever.
 */
public final class Jvm {
    /** Two malloc arenas instead of eight per core. */
    public static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    /**
     * Behind {@link #command}: what runs often is compiled once more, for speed. Measured on two cores: half the CPU after
     * five minutes of load, a third longer starts and 25 to 50 MiB more for a service.
     */
    public static final String BOTH_COMPILERS = "-XX:TieredStopAtLevel=4";

    private Jvm() {}

    /** {@code java} of the JVM we run in. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A command that starts small whatever the machine has, gives memory back to the system, and ends when it has none left. */
    public static List<String> command(int heapMebibytes, List<String> rest) {
        var command = new ArrayList<>(List.of(
                java(),
                "-Xms32m",
                "-Xmx" + heapMebibytes + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MinHeapFreeRatio=20",
                "-XX:MaxHeapFreeRatio=40",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TrimNativeHeapInterval=5000",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        command.addAll(rest);
        return command;
    }

    /**
     * The classes as they were at the end of an earlier run, mapped instead of read and linked again. The JVM makes the
     * file when it ends, and once more when the build or the JDK is another; before JDK 19 it cannot by itself.
     */
    public static List<String> classes(Path archive) {
        return Runtime.version().feature() < 19
                ? List.of()
                : List.of(
                        "-XX:SharedArchiveFile=" + archive,
                        "-XX:+AutoCreateSharedArchive",
                        // Where it was made for, so that what is not used is not even read.
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:ArchiveRelocationMode=0",
                        "-Xlog:cds=off",
                        "-Xlog:aot=off");
    }
}
