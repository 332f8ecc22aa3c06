package io.kaituo.lead;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.PlaybookJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The methods as they are shipped. */
public final class Preset {

    private Preset() {}

    /** The document of a method, such as {@code standard-eight-steps}. */
    public static String yaml(String name) {
        try (var file = Preset.class.getResourceAsStream("/playbooks/" + name + ".yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** As a service knows it once a region works by it. */
    public static Playbook of(String name) {
        return playbook(yaml(name));
    }

    /** A method of the test's own. */
    public static Playbook playbook(String yaml) {
        try {
            return new Playbook("east", "test", 1, PlaybookJson.withoutOrigins(new YAMLMapper().readTree(yaml)));
        } catch (IOException e) {
            throw new UncheckedIOException(yaml, e);
        }
    }
}
