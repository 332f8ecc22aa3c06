package io.kaituo.platform.transaction;

/** Somebody else changed the same record in the same moment; the transaction was rolled back and may be tried again. */
public class LostRace extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostRace(Throwable cause) {
        super("Somebody else changed this in the same moment", cause);
    }
}
