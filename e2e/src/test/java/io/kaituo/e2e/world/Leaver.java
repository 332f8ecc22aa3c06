package io.kaituo.e2e.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaituo.local.Secrets;
import java.util.UUID;

/** Somebody who joins a team, sells and leaves: made for one journey, so that nobody goes whom others need. */
public final class Leaver {
    private final IdentityProvider realm;
    private final String id;
    private final Person person;

    private Leaver(IdentityProvider realm, String id, Person person) {
        this.realm = realm;
        this.id = id;
        this.person = person;
    }

    /** @param group region and team, such as {@code zhengzhou/team-1} */
    public static Leaver joins(String group, World world) {
        var realm = new IdentityProvider(world);
        String name = "leaver-" + UUID.randomUUID().toString().substring(0, 6);
        ObjectNode user = new ObjectMapper().createObjectNode();
        user.put("username", name).put("email", name + "@kaituo.example").put("enabled", true);
        user.put("firstName", "Leaver").put("lastName", name.substring("leaver-".length()));
        user.withObject("/attributes").putArray("locale").add("en");
        user.withObject("/attributes").putArray("capacity").add("200");
        user.putArray("groups").add("/regions/" + group);
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", Secrets.LOCAL_PASSWORD)
                .put("temporary", false);
        realm.ask("POST", "/users", user.toString());
        String id = realm.get("/users?exact=true&username=" + name)
                .get(0)
                .path("id")
                .asText();
        realm.ask(
                "POST",
                "/users/" + id + "/role-mappings/realm",
                "[" + realm.get("/roles/sales").toString() + "]");
        return new Leaver(realm, id, world.person(name));
    }

    public String id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public void leaves() {
        ObjectNode user = (ObjectNode) realm.get("/users/" + id);
        realm.ask("PUT", "/users/" + id, user.put("enabled", false).toString());
    }
}
