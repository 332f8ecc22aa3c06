package io.kaituo.local.command;

import io.kaituo.local.Stack;

/** Stops this installation's processes, and no others; the data stays. */
final class Down implements Verb {
    @Override
    public String name() {
        return "down";
    }

    @Override
    public int run(Stack stack, Arguments arguments, Screen screen) {
        arguments.allowing();
        stack.down(screen);
        screen.tell("down.done", stack.home().directory());
        return 0;
    }
}
