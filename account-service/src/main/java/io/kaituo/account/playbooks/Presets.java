package io.kaituo.account.playbooks;

import io.kaituo.platform.web.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The five methods that come with the product, for a region to begin with. */
final class Presets {

    private static final List<PlaybookDocument> ALL = List.of(
            preset("sinopec-key-account"),
            preset("erp-abcd"),
            preset("key-account-pyramid"),
            preset("standard-eight-steps"),
            preset("advertising-sales"));

    private Presets() {}

    static List<PlaybookDocument> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException when no preset has this name */
    static PlaybookDocument named(String name) {
        return ALL.stream()
                .filter(preset -> preset.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no preset " + name));
    }

    /** @throws Refused 404 when no preset has this name */
    static String text(String name) {
        if (ALL.stream().noneMatch(preset -> preset.name().equals(name))) {
            throw Refused.notFound();
        }
        return file(name + ".yaml");
    }

    /** A file that ships with the playbooks. */
    static String file(String name) {
        try (var file = Presets.class.getResourceAsStream("/playbooks/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    private static PlaybookDocument preset(String name) {
        try {
            return PlaybookDocument.ofYaml(file(name + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the preset " + name, e);
        }
    }
}
