package io.kaituo.lead.sheets;

import java.util.List;

/** What a downloaded table can be. */
public enum SheetFormat {
    CSV("text/csv; charset=UTF-8", "csv") {
        @Override
        SheetWriter writer(List<String> header) {
            return new CsvWriting(header);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx") {
        @Override
        SheetWriter writer(List<String> header) {
            return new ExcelWriting(header);
        }
    };

    private final String mediaType;
    private final String extension;

    SheetFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    abstract SheetWriter writer(List<String> header);

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    /** As it stands in a URL. */
    public static SheetFormat fromString(String name) {
        return valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }
}
