package io.kaituo.platform.playbook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A condition of a playbook, written in CEL (Common Expression Language) over named facts. */
public final class Condition {

    private static final Cache<String, CelRuntime.Program> PROGRAMS =
            Caffeine.newBuilder().maximumSize(1000).build();

    private final String expression;

    private Condition(String expression) {
        this.expression = expression;
    }

    /** @param expression CEL that yields a boolean; null or blank holds always */
    public static Condition of(String expression) {
        return new Condition(expression == null ? "" : expression.strip());
    }

    /**
     * @param facts by name: numbers as {@code Long} or {@code Double}, text, booleans; the same names each time
     * @throws IllegalArgumentException when the expression does not compile over these facts or yields no boolean
     */
    public boolean holds(Map<String, Object> facts) {
        if (expression.isEmpty()) {
            return true;
        }
        try {
            if (program(facts.keySet()).eval(facts) instanceof Boolean holds) {
                return holds;
            }
            throw new IllegalArgumentException("Condition " + expression + " is neither true nor false");
        } catch (CelEvaluationException e) {
            throw new IllegalArgumentException("Condition " + expression + ": " + e.getMessage(), e);
        }
    }

    /**
     * Compiles without evaluating.
     *
     * @throws IllegalArgumentException when the expression does not compile over facts of these names
     */
    public void check(Set<String> facts) {
        if (!expression.isEmpty()) {
            program(facts);
        }
    }

    private CelRuntime.Program program(Set<String> facts) {
        return PROGRAMS.get(expression + new TreeSet<>(facts), key -> compile(facts));
    }

    private CelRuntime.Program compile(Set<String> facts) {
        var builder = CelFactory.standardCelBuilder().setResultType(SimpleType.BOOL);
        facts.forEach(fact -> builder.addVar(fact, SimpleType.DYN));
        Cel cel = builder.build();
        try {
            return cel.createProgram(cel.compile(expression).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException("Condition " + expression + ": " + e.getMessage(), e);
        }
    }
}
