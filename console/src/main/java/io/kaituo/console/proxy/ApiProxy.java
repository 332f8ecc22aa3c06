package io.kaituo.console.proxy;

import io.kaituo.console.Problem;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Carries the app's requests to the services, with the session's token in place of its cookie; bodies and event streams flow through as they come. */
@ApplicationScoped
class ApiProxy {
    private static final String API = "/api/";
    private static final String ENCODING = "Content-Encoding";
    private static final List<String> SQUEEZED = List.of("application/json", "text/csv");
    private static final int CONNECTIONS_PER_SERVICE = 256;
    private static final int CONNECT_MILLIS = 2000;
    private static final List<String> NOT_FOR_SERVICES = List.of("Cookie", "Origin", "Referer", "Accept-Encoding");

    private static final Problem CROOKED = new Problem(400, "Bad Request", "console.path");
    private static final Problem NOT_OFFERED = new Problem(404, "Not Found", "console.not-offered");

    private final Map<String, String> paths;
    private final Map<String, HttpProxy> services;

    ApiProxy(Directions directions, Vertx vertx) {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                .setKeepAlive(true)
                .setConnectTimeout(CONNECT_MILLIS));
        this.paths = directions.paths();
        this.services = directions.services().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, service -> to(service.getValue(), client)));
        paths.forEach((path, service) -> {
            if (!services.containsKey(service))
                throw new IllegalStateException(
                        "kaituo.proxy.paths." + path + " names " + service + ", which is not in kaituo.proxy.services");
        });
    }

    void route(@Observes Router router) {
        router.route(API + "*").handler(this::carry);
    }

    private void carry(RoutingContext asked) {
        String path = asked.request().path();
        // A service might read a detour differently from the list of paths.
        if (!path.equals(asked.normalizedPath()) || path.contains("%")) {
            CROOKED.answer(asked.response());
            return;
        }
        String service = paths.get(path.substring(API.length()).split("/", 2)[0]);
        if (service == null) {
            NOT_OFFERED.answer(asked.response());
            return;
        }
        asked.request().headers().set("Authorization", "Bearer " + token(asked));
        services.get(service).handle(asked.request());
    }

    /** The login let nobody through without. */
    private static String token(RoutingContext asked) {
        return ((QuarkusHttpUser) asked.user())
                .getSecurityIdentity()
                .getCredential(AccessTokenCredential.class)
                .getToken();
    }

    private static HttpProxy to(URI service, HttpClient client) {
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(service.getPort(), service.getHost())
                .addInterceptor(new Carrying());
    }

    /** The session stays here, services own no cookies, and what is worth it is squeezed on the way to the browser: by default nothing is. */
    private static final class Carrying implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            NOT_FOR_SERVICES.forEach(context.request().headers()::remove);
            return context.sendRequest();
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext context) {
            context.response().headers().remove("Set-Cookie");
            String type = context.response().headers().get("Content-Type");
            if (type != null && SQUEEZED.stream().anyMatch(type::startsWith))
                context.request().proxiedRequest().response().headers().remove(ENCODING);
            return context.sendResponse();
        }
    }
}
