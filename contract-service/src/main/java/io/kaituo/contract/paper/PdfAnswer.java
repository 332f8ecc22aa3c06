package io.kaituo.contract.paper;

import org.jboss.resteasy.reactive.RestResponse;

/** A paper on its way to a reader: for them alone, kept by nobody in between, and never taken for anything but a PDF. */
public final class PdfAnswer {

    public static final String TYPE = "application/pdf";

    private PdfAnswer() {}

    /** To be looked at where the reader is. */
    public static RestResponse<Object> shown(Object content, String name) {
        return of(content, "inline", name);
    }

    /** To be kept as a file. */
    static RestResponse<Object> saved(Object content, String name) {
        return of(content, "attachment", name);
    }

    private static RestResponse<Object> of(Object content, String disposition, String name) {
        return RestResponse.ResponseBuilder.ok(content, TYPE)
                .header("Content-Disposition", disposition + "; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
