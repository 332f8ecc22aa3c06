package io.kaituo.notification.routing;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.platform.JsonColumn;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Somebody's own routes as one column of JSON. */
@Converter
@Immutable
class OwnRoutes extends JsonColumn<List<OwnRoute>> {

    OwnRoutes() {
        super(new TypeReference<>() {});
    }
}
