package io.kaituo.account.playbooks;

/** A preset as lists show it. */
record PresetView(String name, String handbook, PlaybookDocument.Title title, PlaybookDocument.Title description) {

    static PresetView of(PlaybookDocument preset) {
        return new PresetView(
                preset.name(), preset.content().path("handbook").asText(), preset.title(), preset.text("description"));
    }
}
