package io.kaituo.notification;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.transaction.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.stream.Collectors;

/** All regions anybody works in, for the work of this service that serves everybody at once and must name them. */
@ApplicationScoped
public class Everywhere {

    private final Directory directory;

    Everywhere(Directory directory) {
        this.directory = directory;
    }

    public Regions regions() {
        return Regions.of(directory.everybody().stream()
                .map(Person::regions)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet()));
    }
}
