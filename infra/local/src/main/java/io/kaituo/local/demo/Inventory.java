package io.kaituo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What exists at a moment, counted from the services' own lists. */
record Inventory(
        List<Found> products, List<Found> accounts, List<Found> deals, List<Found> contracts, List<Found> leads) {
    static final String SEES_ALL = "director";

    /** Whole regions at a time, all of them side by side. */
    static Inventory read(PublicApi api, Crew crew, List<String> regions) {
        return new Inventory(
                everywhere(api, crew, regions, "contract-service", "/api/products", Found::of),
                everywhere(api, crew, regions, "account-service", "/api/accounts", Found::of),
                everywhere(api, crew, regions, "account-service", "/api/deals", Found::of),
                everywhere(api, crew, regions, "contract-service", "/api/contracts", Found::of),
                everywhere(api, crew, regions, "lead-service", "/api/leads", Found::of));
    }

    static <T> List<T> everywhere(
            PublicApi api, Crew crew, List<String> regions, String service, String path, Function<JsonNode, T> read) {
        List<Callable<List<T>>> asked = regions.stream()
                .<Callable<List<T>>>map(region -> () -> list(api, SEES_ALL, service, path + "?region=" + region, read))
                .toList();
        return crew.together(asked).stream().flatMap(List::stream).toList();
    }

    /** A list page by page to its end; {@code path} has a query already. */
    static <T> List<T> list(PublicApi api, String who, String service, String path, Function<JsonNode, T> read) {
        var all = new ArrayList<T>();
        String after = "";
        do {
            JsonNode page = api.get(who, service, path + "&limit=200" + after);
            page.get("items").forEach(item -> all.add(read.apply(item)));
            String next = page.path("next").asText(null);
            after = next == null ? "" : "&after=" + next;
        } while (!after.isEmpty());
        return all;
    }

    /** By the number other systems know them by; what has none was not made by the demo. */
    static Map<String, Found> byExternalId(List<Found> found) {
        return found.stream()
                .filter(one -> one.externalId() != null)
                .collect(Collectors.toMap(one -> key(one.region(), one.externalId()), Function.identity()));
    }

    static String key(String region, String externalId) {
        return region + "/" + externalId;
    }

    /** An installation that holds anything has fixed which day became yesterday. */
    Stream<Found> dated() {
        return deals.stream().filter(deal -> deal.externalId() != null && deal.openedOn() != null);
    }
}
