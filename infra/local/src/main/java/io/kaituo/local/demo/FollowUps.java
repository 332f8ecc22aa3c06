package io.kaituo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaituo.local.demo.ExpectedSchedule.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every follow-up row there is, by the contract it belongs to. */
record FollowUps(Map<String, List<FollowUp>> byContract) {
    record FollowUp(String contractId, Row row, String status) {
        boolean missed() {
            return status.equals("MISSED");
        }

        static FollowUp of(JsonNode view) {
            return new FollowUp(
                    view.get("contractId").asText(),
                    new Row(
                            view.get("kind").asText(),
                            LocalDate.parse(view.get("dueOn").asText())),
                    view.get("status").asText().intern());
        }
    }

    static FollowUps read(PublicApi api, Crew crew, List<String> regions) {
        return of(Inventory.everywhere(api, crew, regions, "visit-service", "/api/follow-ups", FollowUp::of));
    }

    static FollowUps of(List<FollowUp> all) {
        return new FollowUps(all.stream().collect(Collectors.groupingBy(FollowUp::contractId)));
    }

    List<FollowUp> of(String contractId) {
        return byContract.getOrDefault(contractId, List.of());
    }

    Set<String> contracts() {
        return byContract.keySet();
    }
}
