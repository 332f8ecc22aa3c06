package io.kaituo.e2e.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/** Those who are asked by approvals, one after the other. */
public final class Approvers {

    private static final int MOST_TURNS = 10;

    private final World world;
    private final Person onlooker;

    /** @param onlooker who may see the approvals */
    public Approvers(World world, Person onlooker) {
        this.world = world;
        this.onlooker = onlooker;
    }

    /** Whose turn it is. */
    public Person current(UUID approval) {
        return world.personOf(seen(approval).at("/approvers/0/id").asText());
    }

    /** They agree until nobody is left to be asked. */
    public void agree(UUID approval) {
        for (int turn = 0; isOpen(approval); turn++) {
            if (turn == MOST_TURNS) {
                throw new AssertionError("No end of " + approval + " after " + turn + " turns");
            }
            decide(approval, Map.of("outcome", "approve"));
        }
    }

    /** Whoever's turn it is gives it back. */
    public void giveBack(UUID approval, String comment) {
        decide(approval, Map.of("outcome", "return", "comment", comment));
    }

    private void decide(UUID approval, Map<String, String> decision) {
        current(approval)
                .post("/api/approvals/" + approval + "/decision", decision)
                .body();
    }

    private boolean isOpen(UUID approval) {
        return seen(approval).path("status").asText().equals("OPEN");
    }

    private JsonNode seen(UUID approval) {
        return onlooker.get("/api/approvals/" + approval).body();
    }
}
