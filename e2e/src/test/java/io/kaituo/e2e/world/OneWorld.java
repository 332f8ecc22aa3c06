package io.kaituo.e2e.world;

import io.kaituo.local.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts one world for all classes of the run, which ends with it, and says how the processes fared when a test fails. {@code -Drunning=true} takes the one
 * that runs already.
 */
public final class OneWorld implements BeforeAllCallback, ParameterResolver, AfterTestExecutionCallback {

    private static final Path DIRECTORY = Path.of("target", "world").toAbsolutePath();

    @Override
    public void beforeAll(ExtensionContext context) {
        of(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == World.class;
    }

    @Override
    public World resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        context.getExecutionException().ifPresent(failed -> of(context).tellLastWords());
    }

    /** The store of the root closes what it holds when the last class has run, passed or not. */
    private static World of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(OneWorld.class))
                .computeIfAbsent(World.class, type -> begin(), World.class);
    }

    private static World begin() {
        if (Boolean.getBoolean("running")) {
            return World.running();
        }
        try {
            return World.in(DIRECTORY, UnaryOperator.identity(), new Progress() {
                @Override
                public void at(String component, String stage) {}

                @Override
                public void done(String component, Duration elapsed, boolean wasRunning) {
                    System.out.println(component + " is ready after " + elapsed.toSeconds() + " s");
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
