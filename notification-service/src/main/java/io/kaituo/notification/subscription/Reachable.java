package io.kaituo.notification.subscription;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses a webhook may go to: those of the public internet by the registries of special-purpose addresses
 * (RFC 6890 and its successors), so that nobody reaches our own network through us. In local mode the loopback as well.
 */
final class Reachable {

    private static final List<Network> CLOSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "2620:4f:8000::/48",
                    "3fff::/20")
            .map(Network::of)
            .toList();

    /** Everything else in version 6 is local, mapped, translated, multicast or not given out. */
    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");

    private Reachable() {}

    static boolean publicly(InetAddress address) {
        return (address instanceof Inet4Address || GLOBAL_UNICAST.contains(address))
                && CLOSED.stream().noneMatch(network -> network.contains(address));
    }
}
