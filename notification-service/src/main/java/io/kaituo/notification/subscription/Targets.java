package io.kaituo.notification.subscription;

import io.kaituo.notification.Patience;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets no message go where a subscriber has no business: asked when a subscription is made and again before every delivery. */
@ApplicationScoped
public class Targets {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Vertx vertx;
    private final boolean local;

    Targets(Vertx vertx, @ConfigProperty(name = "kaituo.mode") Optional<String> mode) {
        this.vertx = vertx;
        this.local = mode.filter("local"::equals).isPresent();
    }

    /**
     * Asks the name service, looks at every address it names and pins one of them.
     *
     * @throws Refused 422 when the address is no webhook's, unknown, or leads elsewhere than to the public internet
     */
    public Uni<Target> of(String url) {
        return Uni.createFrom()
                .deferred(() -> Uni.createFrom().item(parsed(url)))
                .chain(uri -> addresses(uri).map(found -> checked(uri, found)));
    }

    private Uni<List<InetAddress>> addresses(URI uri) {
        String host = uri.getHost().replaceAll("^\\[|]$", "");
        return Patience.of(
                        vertx,
                        PATIENCE,
                        () -> vertx.executeBlocking(() -> Arrays.asList(InetAddress.getAllByName(host)), false),
                        () -> new UnknownHostException(host))
                .onFailure(UnknownHostException.class)
                .transform(unknown -> Refused.unprocessable("webhook.unknown-host", host));
    }

    private Target checked(URI uri, List<InetAddress> found) {
        boolean loopback = local && found.stream().allMatch(InetAddress::isLoopbackAddress);
        if (!loopback && !found.stream().allMatch(Reachable::publicly)) {
            throw Refused.unprocessable("webhook.unreachable", uri.getHost());
        }
        if (!loopback && !uri.getScheme().equalsIgnoreCase("https")) {
            throw Refused.unprocessable("webhook.url");
        }
        return new Target(uri, found.get(0));
    }

    private static URI parsed(String url) {
        try {
            var uri = new URI(url);
            boolean http = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (!http || uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
                throw Refused.unprocessable("webhook.url");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw Refused.unprocessable("webhook.url");
        }
    }
}
