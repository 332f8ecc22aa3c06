package io.kaituo.lead.ownership;

import io.kaituo.lead.duplicates.Duplicates;
import io.kaituo.lead.duplicates.LikelyDuplicate;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who came first, for each of many leads that are registered together (R5.4): whoever holds its name, else the owner of a
 * lead that is as good as the same company, be it on the list or among them. Nobody contests themselves.
 */
@ApplicationScoped
class Forerunners {

    private final Leads leads;
    private final Duplicates duplicates;

    Forerunners(Leads leads, Duplicates duplicates) {
        this.leads = leads;
        this.duplicates = duplicates;
    }

    /**
     * @param all     in the order they came
     * @param granted those whose name is theirs now
     * @return by lead; who has none is left out
     */
    Uni<Map<UUID, Rival>> of(String region, List<Newcomer> all, Set<UUID> granted) {
        var first = all.stream().filter(one -> granted.contains(one.id())).toList();
        var late = all.stream().filter(one -> !granted.contains(one.id())).toList();
        return namesakes(region, first).chain(rivals -> leads.holders(
                        region, late.stream().map(Newcomer::key).toList())
                .map(listed -> {
                    var holders = new HashMap<>(listed);
                    first.forEach(one -> holders.put(one.key(), standing(one, rivals)));
                    late.forEach(one -> rivals.put(one.id(), holders.get(one.key())));
                    return rivals;
                }));
    }

    /** For those who got their name: whoever has the same company under another one, as a registration would find. */
    private Uni<Map<UUID, Rival>> namesakes(String region, List<Newcomer> first) {
        return duplicates
                .sameCompanies(region, first.stream().map(Newcomer::name).toList())
                .chain(listed -> leads.rivals(region, likeliest(listed)).map(known -> namesakes(first, listed, known)));
    }

    private static Set<UUID> likeliest(Map<Integer, List<LikelyDuplicate>> listed) {
        return listed.values().stream().map(found -> found.get(0).id()).collect(Collectors.toSet());
    }

    private static Map<UUID, Rival> namesakes(
            List<Newcomer> first, Map<Integer, List<LikelyDuplicate>> listed, Map<UUID, Rival> known) {
        var rivals = new HashMap<UUID, Rival>();
        var byCore = new HashMap<String, List<Newcomer>>();
        for (int place = 0; place < first.size(); place++) {
            var one = first.get(place);
            var alike = byCore.computeIfAbsent(one.name().core(), core -> new ArrayList<>());
            var before = alike.stream().filter(one::isAsGoodAs).toList();
            var there = listed.getOrDefault(place, List.of());
            if (!isOwn(one, there, before)) {
                there.stream()
                        .findFirst()
                        .map(found -> known.get(found.id()))
                        .or(() -> before.stream().findFirst().map(other -> standing(other, rivals)))
                        .ifPresent(rival -> rivals.put(one.id(), rival));
            }
            alike.add(one);
        }
        return rivals;
    }

    private static boolean isOwn(Newcomer one, List<LikelyDuplicate> there, List<Newcomer> before) {
        return Stream.concat(
                        there.stream().map(LikelyDuplicate::ownerId),
                        before.stream().map(other -> other.lead().ownerId()))
                .anyMatch(one.lead().ownerId()::equals);
    }

    /** One of them as the rival of another; whom it contests itself was there before both. */
    private static Rival standing(Newcomer one, Map<UUID, Rival> rivals) {
        var first = Optional.ofNullable(rivals.get(one.id()))
                .map(Rival::firstLeadId)
                .orElse(one.id());
        return new Rival(first, one.id(), one.lead().ownerId());
    }
}
