package io.kaituo.platform.web;

/** A business rule said no: 409 for a person, a parked event for a message. The code names its text in both languages. */
public class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Object[] parameters;

    /**
     * @param code       such as {@code contract.status}; its text stands in {@code texts/problems_*.properties}
     * @param parameters what fills the text's {@code {0} {1} …}
     */
    public RuleViolation(String code, Object... parameters) {
        super(Texts.PROBLEMS.english(code, parameters));
        this.code = code;
        this.parameters = parameters.clone();
    }

    /** The rule that said no. */
    public String code() {
        return code;
    }

    Object[] parameters() {
        return parameters.clone();
    }
}
