package io.kaituo.local.command;

import io.kaituo.local.Stack;
import io.kaituo.local.demo.Demonstration;

/** Starts everything, fills it with the example and shows that both heart flows ran; exit code 1 when anything differs. */
final class Demo implements Verb {
    private static final int DIFFERENT = 1;

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public int run(Stack stack, Arguments arguments, Screen screen) {
        arguments.allowing();
        screen.tell("up.begin", stack.home().directory());
        stack.up(screen);
        return Demonstration.run(stack, screen) ? 0 : DIFFERENT;
    }
}
