package io.kaituo.e2e.crash;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaituo.e2e.world.Person;
import java.util.List;
import java.util.function.Function;

/**
 * One command that could be given next.
 *
 * @param target see {@link Observations.Command}
 * @param then what becomes possible once it was acknowledged
 */
record Step(Act act, Person by, String target, String path, Object body, Function<JsonNode, List<Step>> then) {}
