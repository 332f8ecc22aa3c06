package io.kaituo.local.check;

import io.kaituo.local.process.Procfs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port: the answer a user needs after "port taken". */
record PortHolder(long pid, String programme) {
    private static final String LISTENING = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    static boolean taken(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException taken) {
            return true;
        }
    }

    /** Empty when the holder belongs to somebody else, whose files we may not read. */
    static Optional<PortHolder> of(int port) {
        List<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> listening(Path.of(table), port))
                .toList();
        return Procfs.pids().stream()
                .filter(pid -> holds(pid, sockets))
                .findFirst()
                .map(pid -> new PortHolder(pid, Procfs.name(pid)));
    }

    private static Stream<String> listening(Path table, int port) {
        String suffix = String.format(":%04X", port);
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(fields -> fields[ADDRESS].endsWith(suffix) && fields[STATE].equals(LISTENING))
                    .map(fields -> "socket:[" + fields[INODE] + "]");
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static boolean holds(long pid, List<String> sockets) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path file : files) if (sockets.contains(target(file))) return true;
            return false;
        } catch (IOException closed) {
            return false;
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException gone) {
            return "";
        }
    }

    @Override
    public String toString() {
        return programme + " (pid " + pid + ")";
    }
}
