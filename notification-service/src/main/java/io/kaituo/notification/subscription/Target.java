package io.kaituo.notification.subscription;

import java.net.InetAddress;
import java.net.URI;

/**
 * Where a message goes.
 *
 * @param uri     whose host the server is asked for, by name
 * @param address the one that was checked, and the only one that is connected to
 */
public record Target(URI uri, InetAddress address) {

    public boolean encrypted() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    public int port() {
        return uri.getPort() > 0 ? uri.getPort() : encrypted() ? 443 : 80;
    }

    /** Path and query. */
    public String path() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
