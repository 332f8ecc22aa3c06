package io.kaituo.console.proxy;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Map;

/** Which service answers for which part of the API: configuration, so that a new path is a line and not a release of the proxy. */
@ConfigMapping(prefix = "kaituo.proxy")
interface Directions {
    /** Where each service is, by name. */
    Map<String, URI> services();

    /** The service behind {@code /api/<first part>}. */
    Map<String, String> paths();
}
