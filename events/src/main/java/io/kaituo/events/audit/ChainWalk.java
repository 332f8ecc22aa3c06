package io.kaituo.events.audit;

import io.kaituo.events.AuditEvent.AuditSealed;
import io.kaituo.events.audit.AuditFinding.Kind;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Goes along a chain from its beginning, entry by entry, and holds it against its own seals and against what was told of it. */
final class ChainWalk {

    /** Beyond so many broken seals, more of them tell nothing new; memory stays bounded. */
    private static final int MOST_SUSPECTS = 40;

    private final AuditChain chain;
    private final TreeMap<Long, Set<String>> told = new TreeMap<>();
    private final List<AuditFinding> findings = new ArrayList<>();
    private final List<Suspect> suspects = new ArrayList<>();
    private byte[] previous;
    private long position;
    private Instant last;
    private boolean recomputed;

    ChainWalk(AuditChain chain, List<AuditSealed> heads) {
        this.chain = chain;
        this.previous = chain.beginning();
        heads.forEach(head -> told.computeIfAbsent(head.position(), at -> new LinkedHashSet<>())
                .add(head.mac()));
    }

    /** An entry as it stands in the chain. */
    record Sealed(long position, AuditEntry entry, String keyId, byte[] mac) {}

    /** A seal that is not what its entry and the seal before it come to. */
    private record Suspect(Sealed sealed, byte[] previous) {}

    void step(Sealed next) {
        if (next.position() != position + 1) {
            find(Kind.DELETED, position + 1, (position + 1) + "-" + (next.position() - 1));
            previous = null;
        }
        examine(next);
        compare(next);
        position = next.position();
        previous = next.mac();
        last = next.entry().recordedAt();
    }

    long position() {
        return position;
    }

    Instant last() {
        return last;
    }

    /** Everything that is wrong, in the order of the chain. */
    List<AuditFinding> findings() {
        suspects.forEach(this::judge);
        if (!told.isEmpty() && told.lastKey() > position) {
            find(Kind.CUT_TAIL, position + 1, (position + 1) + "-" + told.lastKey());
        }
        findings.sort((one, other) -> Long.compare(one.position(), other.position()));
        return findings;
    }

    /** Behind a gap there is nothing to hold the seal against; the gap itself is found. */
    private void examine(Sealed next) {
        if (!chain.knows(next.keyId())) {
            find(Kind.UNKNOWN_KEY, next.position(), next.keyId());
        } else if (previous != null
                && suspects.size() < MOST_SUSPECTS
                && !MessageDigest.isEqual(
                        chain.seal(previous, next.position(), next.entry(), next.keyId()), next.mac())) {
            suspects.add(new Suspect(next, previous));
        }
    }

    private void compare(Sealed next) {
        Set<String> said = told.get(next.position());
        String mac = HexFormat.of().formatHex(next.mac());
        if (!recomputed && said != null && !said.equals(Set.of(mac))) {
            find(Kind.RECOMPUTED, next.position(), String.join(" ", said));
            recomputed = true;
        }
    }

    /** Was it sealed at all, if not here? An entry whose seal was broken by its neighbour alone is innocent. */
    private void judge(Suspect suspect) {
        var entry = suspect.sealed().entry();
        for (long place : places()) {
            for (byte[] before : seals()) {
                byte[] seal = chain.seal(before, place, entry, suspect.sealed().keyId());
                if (isKnown(seal)) {
                    if (place != suspect.sealed().position()) {
                        find(
                                Kind.REORDERED,
                                suspect.sealed().position(),
                                "event " + entry.eventId() + ", sealed at " + place);
                    }
                    return;
                }
            }
        }
        find(Kind.EDITED, suspect.sealed().position(), "event " + entry.eventId());
    }

    private List<Long> places() {
        return suspects.stream()
                .map(suspect -> suspect.sealed().position())
                .flatMap(place -> List.of(place, place + 1).stream())
                .distinct()
                .toList();
    }

    private List<byte[]> seals() {
        var seals = new TreeMap<String, byte[]>();
        suspects.forEach(suspect -> List.of(suspect.previous(), suspect.sealed().mac())
                .forEach(seal -> seals.put(HexFormat.of().formatHex(seal), seal)));
        return List.copyOf(seals.values());
    }

    private boolean isKnown(byte[] seal) {
        return suspects.stream()
                .anyMatch(
                        suspect -> MessageDigest.isEqual(seal, suspect.sealed().mac()));
    }

    private void find(Kind kind, long where, String detail) {
        findings.add(new AuditFinding(kind, where, detail));
    }
}
