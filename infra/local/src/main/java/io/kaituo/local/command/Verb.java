package io.kaituo.local.command;

import io.kaituo.local.Stack;

/** One thing {@code ./kaituo} can be asked to do. */
interface Verb {
    String name();

    /** The exit code: 0 when all is well. */
    int run(Stack stack, Arguments arguments, Screen screen) throws Exception;
}
