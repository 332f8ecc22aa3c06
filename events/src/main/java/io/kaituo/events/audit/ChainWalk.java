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
    private final Instant due;
    private final TreeMap<Long, Set<String>> told = new TreeMap<>();
    private final List<AuditFinding> findings = new ArrayList<>();
    private final List<Suspect> suspects = new ArrayList<>();
    private byte[] previous;
    private long position;
    private Instant last;
    private boolean recomputed;
    private boolean unchecked;
    private boolean untold;

    /** @param due what was recorded before then must have been told */
    ChainWalk(AuditChain chain, List<AuditSealed> heads, Instant due) {
        this.chain = chain;
        this.due = due;
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
        untold |= position > lastTold() && last.isBefore(due);
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
        if (lastTold() > position) {
            find(Kind.CUT_TAIL, position + 1, (position + 1) + "-" + lastTold());
        } else if (untold) {
            find(Kind.UNTOLD, lastTold() + 1, (lastTold() + 1) + "-" + position);
        }
        findings.sort((one, other) -> Long.compare(one.position(), other.position()));
        return findings;
    }

    /** Behind a gap there is nothing to hold the seal against; the gap itself is found. */
    private void examine(Sealed next) {
        if (!chain.knows(next.keyId())) {
            find(Kind.UNKNOWN_KEY, next.position(), next.keyId());
        } else if (previous != null
                && !unchecked
                && !MessageDigest.isEqual(
                        chain.seal(previous, next.position(), next.entry(), next.keyId()), next.mac())) {
            suspect(next);
        }
    }

    private void suspect(Sealed next) {
        if (suspects.size() == MOST_SUSPECTS) {
            find(Kind.UNCHECKED, next.position(), "after " + MOST_SUSPECTS);
            unchecked = true;
        } else {
            suspects.add(new Suspect(next, previous));
        }
    }

    private long lastTold() {
        return told.isEmpty() ? 0 : told.lastKey();
    }

    private void compare(Sealed next) {
        Set<String> said = told.get(next.position());
        String mac = HexFormat.of().formatHex(next.mac());
        if (!recomputed && said != null && !said.equals(Set.of(mac))) {
            find(Kind.RECOMPUTED, next.position(), String.join(" ", said));
            recomputed = true;
        }
    }

    /**
     * Was it sealed at all, if not here? An entry whose seal was broken by its neighbour alone is innocent: it carries its own
     * seal still. With the seal of another entry it is not what was written, wherever its own one has gone.
     */
    private void judge(Suspect suspect) {
        var entry = suspect.sealed().entry();
        long here = suspect.sealed().position();
        for (long place : places()) {
            for (byte[] before : seals()) {
                byte[] seal = chain.seal(before, place, entry, suspect.sealed().keyId());
                if (place == here
                        && MessageDigest.isEqual(seal, suspect.sealed().mac())) {
                    return;
                }
                if (place != here && isKnown(seal)) {
                    find(Kind.REORDERED, here, "event " + entry.eventId() + ", sealed at " + place);
                    return;
                }
            }
        }
        find(Kind.EDITED, here, "event " + entry.eventId());
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
