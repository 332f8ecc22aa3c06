package io.kaituo.e2e.bench;

import io.kaituo.local.Stack;
import io.kaituo.local.process.Procfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What the whole stack has cost so far: CPU seconds of every component and all it has started, as the kernel counts them. */
final class CpuClock {

    private static final double TICKS_PER_SECOND = 100;
    private static final int PARENT = 1;
    private static final int FIRST_TIME = 11;
    private static final int LAST_TIME = 14;

    private final Stack stack;

    CpuClock(Stack stack) {
        this.stack = stack;
    }

    /** Seconds per component, with the children that have ended. */
    Map<String, Double> read() {
        Map<Long, Long> parents = new HashMap<>();
        Map<Long, Double> seconds = new HashMap<>();
        Procfs.pids().forEach(pid -> read(pid, parents, seconds));
        Map<String, Double> byComponent = new TreeMap<>();
        stack.names().forEach(name -> {
            long root = stack.pid(name);
            byComponent.put(
                    name,
                    seconds.keySet().stream()
                            .filter(pid -> descends(pid, root, parents))
                            .mapToDouble(seconds::get)
                            .sum());
        });
        return byComponent;
    }

    static double sum(Map<String, Double> before, Map<String, Double> after) {
        return after.entrySet().stream()
                .mapToDouble(spent -> spent.getValue() - before.get(spent.getKey()))
                .sum();
    }

    private static boolean descends(long pid, long root, Map<Long, Long> parents) {
        for (Long at = pid; at != null; at = parents.get(at)) {
            if (at == root) {
                return true;
            }
        }
        return false;
    }

    private static void read(long pid, Map<Long, Long> parents, Map<Long, Double> seconds) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            parents.put(pid, Long.parseLong(fields[PARENT]));
            double ticks = 0;
            for (int i = FIRST_TIME; i <= LAST_TIME; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            seconds.put(pid, ticks / TICKS_PER_SECOND);
        } catch (IOException ended) {
            // It costs nothing any more; its parent carries what it did.
        }
    }
}
