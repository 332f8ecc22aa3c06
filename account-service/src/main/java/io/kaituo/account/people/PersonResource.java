package io.kaituo.account.people;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Who works in the caller's regions, for whoever chooses a colleague: to assign to, to stand in, to be asked. */
@Path("/api/people")
@RolesAllowed({"sales", "manager", "director", "legal", "company", "service", "admin"})
@UnitOfWork
class PersonResource {

    /** A name is not unique, so the id decides; no name holds a line break. */
    private static final Function<Person, String> PLACE = person -> person.name() + "\n" + person.id();

    private final Directory directory;
    private final Caller caller;

    PersonResource(Directory directory, Caller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /** By name; who left is not among them. */
    @GET
    public Uni<Page<PersonView>> list(@Valid @BeanParam PersonFilter filter, @Valid @BeanParam PageRequest page) {
        var regions = caller.regions(filter.region);
        String after = page.after().map(this::place).orElse("");
        var found = directory.everybody().stream()
                .filter(Person::active)
                .filter(person -> regions.stream().anyMatch(person::worksIn))
                .filter(filter::admits)
                .filter(person -> PLACE.apply(person).compareTo(after) > 0)
                .sorted(Comparator.comparing(PLACE))
                .limit(page.limit() + 1L)
                .toList();
        return Uni.createFrom().item(page(found, page.limit()));
    }

    private static Page<PersonView> page(List<Person> found, int limit) {
        boolean more = found.size() > limit;
        var shown = found.stream().limit(limit).toList();
        return new Page<>(
                shown.stream().map(PersonView::of).toList(),
                more ? shown.get(shown.size() - 1).id() : null);
    }

    /** Who left is still known, so a page is found again. */
    private String place(String id) {
        return directory.person(id).map(PLACE).orElseThrow(() -> Refused.malformed("cursor", id));
    }
}
