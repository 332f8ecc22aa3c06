package io.kaituo.events.audit;

/**
 * One thing that is not as it was written.
 *
 * @param position where in the chain, or the sequence of a head; 0 where there is no place to name
 * @param detail   what it is about: ids and numbers alone, to be read in any language
 */
public record AuditFinding(Kind kind, long position, String detail) {

    /** What can be wrong. */
    public enum Kind {
        /** The entry does not say what was sealed. */
        EDITED,
        /** The entry was sealed at another place. */
        REORDERED,
        /** Entries are missing inside the chain. */
        DELETED,
        /** The chain ends before a head that was told. */
        CUT_TAIL,
        /** The chain is sound in itself but not the one that was told. */
        RECOMPUTED,
        /** A head was told by somebody without the key. */
        FORGED_HEAD,
        /** Heads are missing between those that were told. */
        MISSING_HEADS,
        /** Entries were sealed, and no head that tells of them came through. */
        UNTOLD,
        /** Entries wait to be sealed for longer than sealing ever takes. */
        UNSEALED,
        /** So many seals are broken that those behind were not held against anything. */
        UNCHECKED,
        /** Sealed under a key that nobody gave. */
        UNKNOWN_KEY,
        /** An event was stored, and nothing says who caused it. */
        EVENT_WITHOUT_ENTRY,
        /** An entry speaks of an event that was never stored. */
        ENTRY_WITHOUT_EVENT,
        /** The stored event is not the one the entry vouches for. */
        EVENT_DIFFERS
    }
}
