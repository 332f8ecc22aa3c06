package io.kaituo.local;

import io.kaituo.local.process.Launch;
import java.io.IOException;
import java.util.List;

/** One process of the stack and all that is particular about it. The order of calls is the order of the methods. */
public interface Component {
    /** Its name in every command, its log and its data directory. */
    String name();

    /** What must be ready before this one is launched. */
    List<String> needs();

    /** What it takes when it works, in MiB: too little of it is said before anything starts. */
    int memory();

    /** What must be there on disk, made once; may be called while what it needs still starts. */
    void prepare() throws IOException;

    Launch launch() throws IOException;

    /** Whether it answers; asked again and again until it does. */
    boolean ready();

    /** What others expect inside it: databases, topics, the realm. Done at every start, and nothing to do the second time. */
    void furnish() throws Exception;
}
