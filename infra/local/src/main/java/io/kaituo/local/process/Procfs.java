package io.kaituo.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What Linux knows about processes; the JDK's own view misses zombies, working directories and proportional memory. */
public final class Procfs {
    private static final Path PROC = Path.of("/proc");

    private Procfs() {}

    /** The fields of {@code /proc/<pid>/stat} we need; the tick is counted from this boot. */
    record Stat(char state, long parent, long startTick) {
        boolean dead() {
            return state == 'Z' || state == 'X';
        }
    }

    static Optional<Stat> stat(long pid) {
        return text(pid, "stat").map(line -> {
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return new Stat(fields[0].charAt(0), Long.parseLong(fields[1]), Long.parseLong(fields[19]));
        });
    }

    static String boot() {
        try {
            return Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
        } catch (IOException unknown) {
            return "unknown";
        }
    }

    public static List<Long> pids() {
        try (Stream<Path> entries = Files.list(PROC)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .map(Long::valueOf)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Whoever has this directory as its working directory; other users' processes cannot be ours and stay unseen. */
    public static List<Long> livingIn(Path directory) {
        Path home = withoutLinks(directory);
        return pids().stream()
                .filter(pid -> stat(pid).filter(stat -> !stat.dead()).isPresent())
                .filter(pid -> workingDirectory(pid).filter(home::equals).isPresent())
                .toList();
    }

    static List<String> commandLine(long pid) {
        return text(pid, "cmdline").map(text -> List.of(text.split("\0"))).orElse(List.of());
    }

    static boolean hasEnvironment(long pid, String entry) {
        return text(pid, "environ")
                .map(text -> Arrays.asList(text.split("\0")).contains(entry))
                .orElse(false);
    }

    /** Resident memory of a process plus the proportional share of its descendants, in KiB. */
    public static long memoryOfTree(long pid) {
        return memory(pid)
                + descendants(pid, pids())
                        .mapToLong(descendant -> kibibytes(descendant, "smaps_rollup", "Pss:"))
                        .sum();
    }

    /** Resident memory of one process, in KiB. */
    public static long memory(long pid) {
        return kibibytes(pid, "status", "VmRSS:");
    }

    public static String name(long pid) {
        return text(pid, "comm").map(String::strip).orElse("?");
    }

    private static Stream<Long> descendants(long pid, List<Long> everyone) {
        return everyone.stream()
                .filter(other ->
                        stat(other).filter(stat -> stat.parent() == pid).isPresent())
                .flatMap(child -> Stream.concat(Stream.of(child), descendants(child, everyone)));
    }

    private static long kibibytes(long pid, String file, String field) {
        return text(pid, file).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static Optional<Path> workingDirectory(long pid) {
        try {
            return Optional.of(Files.readSymbolicLink(process(pid).resolve("cwd")));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** As the kernel knows a directory. */
    private static Path withoutLinks(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException absent) {
            return directory;
        }
    }

    private static Optional<String> text(long pid, String file) {
        try {
            return Optional.of(new String(Files.readAllBytes(process(pid).resolve(file)), StandardCharsets.UTF_8));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static Path process(long pid) {
        return PROC.resolve(Long.toString(pid));
    }
}
