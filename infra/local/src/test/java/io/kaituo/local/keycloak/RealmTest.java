package io.kaituo.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RealmTest {
    private final People people = People.declared();
    private JsonNode realm;

    @BeforeEach
    void generate() throws Exception {
        realm = new ObjectMapper()
                .readTree(new Realm(people, client -> "secret of " + client).json("kaituo", 8080, 300));
    }

    @Test
    void knows_35_reps_and_6_managers_of_the_data_set_8_of_zhengzhou_and_4_for_all_regions() {
        assertThat(count("sales", false)).isEqualTo(35);
        assertThat(count("manager", false)).isEqualTo(6);
        assertThat(count("sales", true)).isEqualTo(6);
        assertThat(count("manager", true)).isEqualTo(2);
        assertThat(people.all().stream().filter(Person::everywhere).map(Person::username))
                .containsExactly("admin", "director", "legal", "company");
        assertThat(people.all()).hasSize(53).extracting(Person::id).doesNotHaveDuplicates();
    }

    @Test
    void gives_a_rep_one_region_one_team_and_a_capacity() {
        JsonNode anna = user("anna.snelling");
        assertThat(texts(anna.get("groups"))).containsExactly("/regions/central/dustin-brinkmann");
        assertThat(texts(anna.get("realmRoles"))).containsExactly("sales");
        assertThat(texts(anna.at("/attributes/capacity"))).containsExactly("200");
        assertThat(texts(anna.at("/attributes/locale"))).containsExactly("en");
        assertThat(anna.get("email").asText()).isEqualTo("anna.snelling@kaituo.example");
        assertThat(anna.get("firstName").asText()).isEqualTo("Anna");
        assertThat(anna.get("lastName").asText()).isEqualTo("Snelling");
    }

    @Test
    void lets_a_manager_sign_and_lead_a_team() {
        JsonNode manager = user("dustin.brinkmann");
        assertThat(texts(manager.get("realmRoles"))).containsExactly("manager", "signatory");
        assertThat(texts(manager.at("/attributes/managerOf"))).containsExactly("dustin-brinkmann");
        assertThat(texts(user("company").get("realmRoles"))).containsExactly("company", "signatory");
    }

    @Test
    void puts_director_legal_company_and_admin_into_every_region() {
        for (String name : List.of("director", "legal", "company", "admin"))
            assertThat(texts(user(name).get("groups")))
                    .containsExactlyInAnyOrder(
                            "/regions/central", "/regions/east", "/regions/west", "/regions/zhengzhou");
    }

    @Test
    void keeps_a_persons_id_for_ever() {
        assertThat(user("anna.snelling").get("id").asText()).isEqualTo("f1e4a0b8-752d-3483-b177-99b59f5a5430");
    }

    @Test
    void has_a_group_for_every_group_a_user_is_in() {
        List<String> groups = nodes(realm.at("/groups/0/subGroups"))
                .flatMap(region -> Stream.concat(
                        Stream.of("/regions/" + region.get("name").asText()),
                        nodes(region.get("subGroups"))
                                .map(team -> "/regions/" + region.get("name").asText() + "/"
                                        + team.get("name").asText())))
                .toList();
        assertThat(groups).hasSize(4 + 8);
        assertThat(nodes(realm.get("users"))
                        .filter(user -> user.has("groups"))
                        .flatMap(user -> texts(user.get("groups")).stream()))
                .isSubsetOf(groups);
    }

    @Test
    void has_one_integrator_per_region_with_that_region_alone() {
        for (String region : List.of("central", "east", "west", "zhengzhou")) {
            JsonNode client = named("clientId", "integrator-" + region, realm.get("clients"));
            assertThat(client.at("/protocolMappers/0/config/claim.value").asText())
                    .isEqualTo("[\"" + region + "\"]");
            assertThat(client.get("secret").asText()).isEqualTo("secret of integrator-" + region);
            assertThat(texts(user("service-account-integrator-" + region).get("realmRoles")))
                    .containsExactly("integrator");
        }
    }

    @Test
    void declares_every_attribute_a_user_has_because_others_are_dropped() throws Exception {
        String profile = realm.at(
                        "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asText();
        List<String> declared = nodes(new ObjectMapper().readTree(profile).get("attributes"))
                .map(attribute -> attribute.get("name").asText())
                .toList();
        assertThat(declared).contains("capacity", "managerOf", "locale");
    }

    @Test
    void gives_names_to_managers_that_are_managers() {
        List<String> managers = people.all().stream()
                .filter(Person::leads)
                .map(Person::username)
                .toList();
        assertThat(people.all().stream().filter(Person::isRep).map(Person::manager))
                .isSubsetOf(managers);
    }

    private long count(String role, boolean zhengzhou) {
        return people.all().stream()
                .filter(person -> person.role().equals(role) && person.region().equals("zhengzhou") == zhengzhou)
                .count();
    }

    private JsonNode user(String username) {
        return named("username", username, realm.get("users"));
    }

    private static JsonNode named(String field, String value, JsonNode among) {
        return nodes(among)
                .filter(node -> node.get(field).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return nodes(array).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
