package io.kaituo.local.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaituo.local.files.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The realm {@code kaituo} as Keycloak imports it: {@code realm.json} plus what follows from the list of people. */
final class Realm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final People people;
    private final UnaryOperator<String> secretOf;

    /** {@code secretOf} answers a confidential client's secret. */
    Realm(People people, UnaryOperator<String> secretOf) {
        this.people = people;
        this.secretOf = secretOf;
    }

    /** {@code password} is everybody's: local mode only. */
    String json(String password, int consolePort, long accessTokenSeconds) {
        try {
            ObjectNode realm = (ObjectNode) JSON.readTree(Template.of("keycloak/realm.json")
                    .with(Map.of(
                            "ssl.required", "none",
                            "access.token.seconds", Long.toString(accessTokenSeconds),
                            "port.console", Integer.toString(consolePort),
                            "secret.console", secretOf.apply("kaituo-console"),
                            "secret.directory", secretOf.apply("kaituo-directory"))));
            realm.set("components", JSON.valueToTree(userProfile()));
            realm.set("groups", JSON.valueToTree(List.of(regions())));
            ArrayNode clients = realm.withArray("clients");
            ArrayNode users = realm.withArray("users");
            for (String region : people.regions()) {
                clients.add(JSON.<ObjectNode>valueToTree(integrator(region)));
                users.add(JSON.<ObjectNode>valueToTree(integratorAccount(region)));
            }
            people.all().forEach(person -> users.add(JSON.<ObjectNode>valueToTree(user(person, password))));
            return JSON.writeValueAsString(realm);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("infra/keycloak/realm.json", broken);
        }
    }

    /** Keycloak drops attributes that the profile does not declare. */
    private static Map<String, Object> userProfile() throws JsonProcessingException {
        String profile =
                JSON.readTree(Template.of("keycloak/user-profile.json").text()).toString();
        return Map.of(
                "org.keycloak.userprofile.UserProfileProvider",
                List.of(Map.of(
                        "providerId",
                        "declarative-user-profile",
                        "config",
                        Map.of("kc.user.profile.config", List.of(profile)))));
    }

    private Map<String, Object> regions() {
        return Map.of(
                "name",
                "regions",
                "subGroups",
                people.regions().stream().map(this::region).toList());
    }

    private Map<String, Object> region(String region) {
        return Map.of(
                "name",
                region,
                "attributes",
                Map.of("regions", List.of(region)),
                "subGroups",
                people.teamsOf(region).stream().map(Realm::team).toList());
    }

    private static Map<String, Object> team(String team) {
        return Map.of("name", team, "attributes", Map.of("team", List.of(team)));
    }

    private Map<String, Object> user(Person person, String password) {
        var user = new LinkedHashMap<String, Object>();
        user.put("id", person.id().toString());
        user.put("username", person.username());
        user.put("enabled", true);
        user.put("email", person.email());
        user.put("emailVerified", true);
        user.put("firstName", person.firstName());
        user.put("lastName", person.lastName());
        user.put("attributes", attributes(person));
        user.put("realmRoles", person.roles());
        user.put("groups", groups(person));
        user.put("credentials", List.of(Map.of("type", "password", "value", password, "temporary", false)));
        return user;
    }

    private static Map<String, Object> attributes(Person person) {
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("locale", List.of(person.locale()));
        if (person.isRep()) attributes.put("capacity", List.of(Integer.toString(person.capacity())));
        if (person.leads()) attributes.put("managerOf", List.of(person.team()));
        return attributes;
    }

    private List<String> groups(Person person) {
        Stream<String> groups =
                person.everywhere() ? people.regions().stream() : Stream.of(person.region() + "/" + person.team());
        return groups.map(group -> "/regions/" + group).toList();
    }

    private Map<String, Object> integrator(String region) {
        var client = new LinkedHashMap<String, Object>();
        client.put("clientId", "integrator-" + region);
        client.put("name", "Integrations of " + region);
        client.put("enabled", true);
        client.put("publicClient", false);
        client.put("secret", secretOf.apply("integrator-" + region));
        client.put("standardFlowEnabled", false);
        client.put("directAccessGrantsEnabled", false);
        client.put("serviceAccountsEnabled", true);
        client.put("protocolMappers", List.of(onlyRegion(region)));
        return client;
    }

    private static Map<String, Object> onlyRegion(String region) {
        return Map.of(
                "name",
                "region",
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-hardcoded-claim-mapper",
                "config",
                Map.of(
                        "claim.name", "regions",
                        "claim.value", "[\"" + region + "\"]",
                        "jsonType.label", "JSON",
                        "access.token.claim", "true"));
    }

    private static Map<String, Object> integratorAccount(String region) {
        return Map.of(
                "username",
                "service-account-integrator-" + region,
                "enabled",
                true,
                "serviceAccountClientId",
                "integrator-" + region,
                "realmRoles",
                List.of("integrator"));
    }
}
