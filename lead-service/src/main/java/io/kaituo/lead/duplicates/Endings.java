package io.kaituo.lead.duplicates;

import java.util.List;

/** What stands at the end of a name and falls away. A pattern would be tried at every letter of every name of a file. */
final class Endings {

    private Endings() {}

    /** The name without the first of these that it ends in. */
    static String without(String name, List<String> endings) {
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }
}
