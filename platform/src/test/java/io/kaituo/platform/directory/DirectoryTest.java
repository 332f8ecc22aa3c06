package io.kaituo.platform.directory;

import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.GONE;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.kaituo.platform.web.Refused;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "sample"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class DirectoryTest {

    @Inject
    Directory directory;

    @Inject
    KeycloakPeople keycloak;

    @Inject
    DirectorySnapshot snapshot;

    @Inject
    StandIns standIns;

    @BeforeEach
    void up_to_date() {
        directory.refresh();
        snapshot.store(directory.everybody());
    }

    @Test
    void says_that_it_was_not_read_yet_instead_of_knowing_nobody() {
        var unread = new Directory(keycloak, snapshot, standIns);
        assertThatThrownBy(() -> unread.teamOf(MIA.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> unread.managersOf(ADA.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> unread.inRole("director", "east")).isInstanceOf(Refused.class);
        assertThat(unread.name(MIA.id())).isEqualTo(MIA.id());
    }

    @Test
    void knows_who_works_where_as_what() {
        assertThat(directory.person(ADA.id())).hasValueSatisfying(ada -> {
            assertThat(ada.name()).isEqualTo("Ada Test");
            assertThat(ada.username()).isEqualTo("ada");
            assertThat(ada.email()).isEqualTo("ada@kaituo.example");
            assertThat(ada.team()).isEqualTo("harbour");
            assertThat(ada.regions()).containsExactly("east");
            assertThat(ada.roles()).containsExactly("sales");
            assertThat(ada.capacity()).isEqualTo(20);
            assertThat(ada.language()).isEqualTo(Locale.ENGLISH);
            assertThat(ada.active()).isTrue();
        });
        assertThat(directory.person(MIA.id())).hasValueSatisfying(mia -> {
            assertThat(mia.managerOf()).containsExactly("harbour");
            assertThat(mia.language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
            assertThat(mia.capacity()).isEqualTo(200);
        });
        assertThat(directory.person(DIRA.id())).hasValueSatisfying(dira -> {
            assertThat(dira.team()).isNull();
            assertThat(dira.regions()).containsExactlyInAnyOrder("east", "north");
        });
    }

    @Test
    void knows_who_leads_whom_leavers_included() {
        assertThat(ids(directory.teamOf(MIA.id()))).containsExactlyInAnyOrder(ids(ADA, BEN, MIA, GONE));
        assertThat(directory.teamOf(ADA.id())).isEmpty();
        assertThat(ids(directory.managersOf(ADA.id()))).containsExactly(MIA.id());
        assertThat(ids(directory.managersOf(GONE.id()))).containsExactly(MIA.id());
        assertThat(directory.managersOf(DIRA.id())).isEmpty();
    }

    @Test
    void leaves_out_leavers_among_those_who_could_do_something() {
        assertThat(ids(directory.colleaguesOf(ADA.id()))).containsExactlyInAnyOrder(ids(ADA, BEN, MIA));
        assertThat(ids(directory.inRole("sales", "north"))).containsExactly(NILS.id());
        assertThat(ids(directory.inRole("sales", "east"))).doesNotContain(GONE.id());
        assertThat(directory.person(GONE.id()))
                .hasValueSatisfying(gone -> assertThat(gone.active()).isFalse());
    }

    @Test
    void shows_a_name_or_else_the_id() {
        assertThat(directory.name(ADA.id())).isEqualTo("Ada Test");
        assertThat(directory.name("stranger")).isEqualTo("stranger");
        assertThat(directory.name(null)).isNull();
        assertThat(directory.person(null)).isEmpty();
        assertThat(directory.colleaguesOf("stranger")).isEmpty();
    }

    @Test
    void works_on_from_memory_while_keycloak_is_away() {
        Backbone.withoutKeycloak(() -> {
            assertThatThrownBy(keycloak::read).isInstanceOf(RuntimeException.class);
            directory.refresh();
            assertThat(directory.name(ADA.id())).isEqualTo("Ada Test");
        });
        directory.refresh();
        assertThat(keycloak.read()).hasSameSizeAs(TestPeople.values());
    }

    @Test
    void works_on_from_its_stored_snapshot_when_it_restarts_meanwhile() {
        Backbone.withoutKeycloak(() -> {
            var restarted = new Directory(keycloak, snapshot, standIns);
            restarted.refresh();
            assertThat(restarted.everybody()).containsExactlyInAnyOrderElementsOf(directory.everybody());
        });
    }

    @Test
    void remembers_somebody_whose_account_was_deleted_as_one_who_left_even_after_a_restart() {
        var former = new Person(
                "former",
                "former",
                "Fay Former",
                "f@kaituo.example",
                "en",
                Set.of("east"),
                "harbour",
                Set.of(),
                Set.of(),
                1,
                true);
        snapshot.store(
                Stream.concat(directory.everybody().stream(), Stream.of(former)).toList());
        var restarted = new Directory(keycloak, snapshot, standIns);
        restarted.refresh();
        assertThat(restarted.person("former")).contains(former.gone());
        assertThat(restarted.person(ADA.id())).hasValueSatisfying(Person::active);
    }

    @Test
    void stores_its_snapshot_later_when_the_database_was_away() {
        Rows.execute("delete from directory_snapshot; revoke insert on directory_snapshot from sample_app");
        var directory = new Directory(keycloak, snapshot, standIns);
        directory.refresh();
        assertThat(directory.name(ADA.id())).isEqualTo("Ada Test");
        Rows.execute("grant insert on directory_snapshot to sample_app");
        directory.refresh();
        assertThat(ids(snapshot.load())).contains(ADA.id());
    }

    private static List<String> ids(Collection<Person> people) {
        return people.stream().map(Person::id).toList();
    }

    private static String[] ids(TestPeople... people) {
        return Stream.of(people).map(TestPeople::id).toArray(String[]::new);
    }
}
