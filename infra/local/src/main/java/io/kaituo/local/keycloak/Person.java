package io.kaituo.local.keycloak;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A row of {@code infra/keycloak/people.csv}.
 *
 * @param region empty for those who belong to every region
 * @param team empty for those who belong to none
 * @param manager the user name of who leads the team, empty for everybody but reps
 */
public record Person(String username, String name, String region, String team, String role, String manager) {
    private static final int CAPACITY = 200;

    /** The same in every installation, so that data and links can name people. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(("kaituo/people/" + username).getBytes(StandardCharsets.UTF_8));
    }

    public String email() {
        return username + "@kaituo.example";
    }

    String firstName() {
        return name.substring(0, name.indexOf(' '));
    }

    String lastName() {
        return name.substring(name.indexOf(' ') + 1);
    }

    public boolean everywhere() {
        return region.isEmpty();
    }

    public boolean isRep() {
        return role.equals("sales");
    }

    public boolean leads() {
        return role.equals("manager");
    }

    int capacity() {
        return isRep() ? CAPACITY : 0;
    }

    /** Managers and the company may sign (decision 23). */
    List<String> roles() {
        return leads() || role.equals("company") ? List.of(role, "signatory") : List.of(role);
    }

    /** The people of the data set read English, the others Chinese. */
    String locale() {
        return everywhere() || region.equals("zhengzhou") ? "zh-CN" : "en";
    }
}
