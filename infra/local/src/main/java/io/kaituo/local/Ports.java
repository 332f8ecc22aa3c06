package io.kaituo.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Who listens where on 127.0.0.1; several installations can live side by side on different ports. */
public record Ports(Map<String, Integer> byName) {
    private static final int FIRST_FREE = 20_000;
    private static final int FIRST_LENT_TO_CLIENTS = 32_768;
    private static final Map<String, Integer> STANDARD = standardPorts();

    public Ports {
        byName = Map.copyOf(byName);
    }

    private static Map<String, Integer> standardPorts() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("console", 8080);
        ports.put("lead-service", 8081);
        ports.put("account-service", 8082);
        ports.put("visit-service", 8083);
        ports.put("contract-service", 8084);
        ports.put("notification-service", 8085);
        ports.put("keycloak", 8180);
        ports.put("keycloak-management", 9000);
        ports.put("kafka", 9092);
        ports.put("kafka-controller", 9093);
        ports.put("postgres", 5433);
        ports.put("mail", 8025);
        ports.put("mail-smtp", 3025);
        return ports;
    }

    public static Ports standard() {
        return new Ports(STANDARD);
    }

    /**
     * Ports nobody listens on at this moment, all below those that Linux lends to clients: a component that is started anew finds its own port free,
     * and nobody who asks for it meanwhile is connected to himself.
     */
    public static Ports free() {
        Iterator<Integer> unused = ThreadLocalRandom.current()
                .ints(FIRST_FREE, FIRST_LENT_TO_CLIENTS)
                .distinct()
                .boxed()
                .filter(Ports::unused)
                .iterator();
        var ports = new LinkedHashMap<String, Integer>();
        STANDARD.keySet().forEach(name -> ports.put(name, unused.next()));
        return new Ports(ports);
    }

    private static boolean unused(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** {@code KAITUO_PORTS_OFFSET} moves all, {@code KAITUO_PORT_LEAD_SERVICE} and its like set one. */
    static Ports of(Map<String, String> environment) {
        int offset = number("KAITUO_PORTS_OFFSET", environment.getOrDefault("KAITUO_PORTS_OFFSET", "0"));
        var ports = new LinkedHashMap<String, Integer>();
        STANDARD.forEach((name, port) -> {
            String variable = "KAITUO_PORT_" + name.toUpperCase().replace('-', '_');
            String chosen = environment.get(variable);
            ports.put(name, chosen == null ? port + offset : number(variable, chosen));
        });
        ports.forEach((name, port) -> {
            if (port < 1 || port > 65_535) throw new Refusal("check.port-range", name, port);
        });
        return new Ports(ports);
    }

    public int of(String name) {
        Integer port = byName.get(name);
        if (port == null) throw new IllegalArgumentException("no port is called " + name);
        return port;
    }

    /** A component's own port and those beside it, e.g. {@code kafka} and {@code kafka-controller}. */
    public List<Integer> taking(String component) {
        return byName.entrySet().stream()
                .filter(port -> port.getKey().equals(component) || port.getKey().startsWith(component + "-"))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    private static int number(String variable, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException unreadable) {
            throw new Refusal("check.not-a-number", variable, text);
        }
    }
}
