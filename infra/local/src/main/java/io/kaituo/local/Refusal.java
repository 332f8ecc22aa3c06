package io.kaituo.local;

/** Something the user can put right, said in the user's language and without a stack trace. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The key names a text of {@code messages.properties}. */
    public Refusal(String key, Object... parameters) {
        super(Messages.text(key, parameters));
    }
}
