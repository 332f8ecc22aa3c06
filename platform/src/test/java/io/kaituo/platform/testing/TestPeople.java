package io.kaituo.platform.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Who works in the tests: two teams in {@code east}, one in {@code north}, and those above them. */
public enum TestPeople {
    ADA("east", "harbour", "sales"),
    BEN("east", "harbour", "sales"),
    CLEO("east", "station", "sales"),
    MIA("east", "harbour", "manager", "signatory"),
    MAX("east", "station", "manager", "signatory"),
    NILS("north", "fjord", "sales"),
    NORA("north", "fjord", "manager", "signatory"),
    /** Left the company: the account is disabled. */
    GONE("east", "harbour", "sales"),
    DIRA("*", null, "director"),
    LEX("*", null, "legal"),
    COCO("*", null, "company", "signatory"),
    ROOT("*", null, "admin");

    static final List<String> REGIONS = List.of("east", "north");

    private final String region;
    private final String team;
    private final List<String> roles;

    TestPeople(String region, String team, String... roles) {
        this.region = region;
        this.team = team;
        this.roles = List.of(roles);
    }

    /** The subject of their tokens. */
    public String id() {
        return "id-" + username();
    }

    String username() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** As the directory shows them. */
    public String displayName() {
        return name().charAt(0) + username().substring(1) + " Test";
    }

    public List<String> regions() {
        return region.equals("*") ? REGIONS : List.of(region);
    }

    public List<String> roles() {
        return roles;
    }

    String team() {
        return team;
    }

    Map<String, List<String>> attributes() {
        return roles.contains("manager")
                ? Map.of("managerOf", List.of(team), "locale", List.of("zh-CN"))
                : Map.of("capacity", List.of("20"));
    }

    static List<TestPeople> in(String region, String team) {
        return Arrays.stream(values())
                .filter(person -> person.regions().contains(region) && java.util.Objects.equals(person.team, team))
                .toList();
    }
}
