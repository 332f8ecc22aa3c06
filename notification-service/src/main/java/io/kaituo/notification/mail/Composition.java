package io.kaituo.notification.mail;

import io.kaituo.platform.web.Texts;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How a letter looks: plain and HTML, in its reader's language, with the way into the console. */
@ApplicationScoped
class Composition {

    private static final Texts TEXTS = new Texts("mail");

    private final Template plain;
    private final Template html;
    private final String console;

    Composition(
            @Location("letter.txt") Template plain,
            @Location("letter.html") Template html,
            @ConfigProperty(name = "kaituo.console.url") String console) {
        this.plain = plain;
        this.html = html;
        this.console = console;
    }

    Mail of(Letter letter) {
        return new Mail()
                .addTo(letter.address())
                .setSubject(letter.title().replaceAll("\\p{Cntrl}+", " "))
                .setText(filled(plain, letter).render())
                .setHtml(filled(html, letter).render())
                .addHeader("Message-ID", letter.messageId())
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private TemplateInstance filled(Template template, Letter letter) {
        var language = letter.language();
        return template.data("language", language.toLanguageTag())
                .data("title", letter.title())
                .data("why", letter.why())
                .data("url", console + letter.link())
                .data("open", TEXTS.of(language, "open"))
                .data("footer", TEXTS.of(language, "footer"));
    }
}
