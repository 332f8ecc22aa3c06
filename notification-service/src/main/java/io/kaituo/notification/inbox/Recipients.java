package io.kaituo.notification.inbox;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Finds who must know. Where a chair is empty the next one up is asked, so that no notice is lost. */
@ApplicationScoped
class Recipients {

    private static final Logger LOG = Logger.getLogger(Recipients.class);

    private final Directory directory;

    Recipients(Directory directory) {
        this.directory = directory;
    }

    /** The owner, or those above one who left. Somebody the directory does not know yet is told all the same. */
    List<String> owner(String ownerId, String region) {
        boolean left =
                directory.person(ownerId).filter(Predicate.not(Person::active)).isPresent();
        return ownerId == null || left ? managersOf(ownerId, region) : List.of(ownerId);
    }

    /** Somebody who only has to know, unless they left. */
    List<String> unlessGone(String personId) {
        return directory.person(personId).filter(Predicate.not(Person::active)).isPresent()
                ? List.of()
                : List.of(personId);
    }

    /** Those who lead somebody, never that person alone; where nobody does, the region's directors. */
    List<String> managersOf(String personId, String region) {
        var managers = directory.managersOf(personId).stream()
                .filter(manager -> manager.worksIn(region) && !manager.id().equals(personId))
                .map(Person::id)
                .toList();
        return managers.isEmpty() ? directors(region) : managers;
    }

    /** Those an event names; the region's directors if it names none. */
    List<String> named(List<String> people, String region) {
        return people == null || people.isEmpty() ? directors(region) : people;
    }

    List<String> admins(String region) {
        var admins = inRole("admin", region);
        if (admins.isEmpty()) {
            LOG.warnf("Nobody in %s can be told: the region has no administrator", region);
        }
        return admins;
    }

    /** The directors of a region; its administrators where it has none. */
    List<String> directors(String region) {
        var directors = inRole("director", region);
        return directors.isEmpty() ? admins(region) : directors;
    }

    private List<String> inRole(String role, String region) {
        return directory.inRole(role, region).stream().map(Person::id).toList();
    }
}
