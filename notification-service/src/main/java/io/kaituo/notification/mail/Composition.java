package io.kaituo.notification.mail;

import io.kaituo.notification.channel.Parcel;
import io.kaituo.notification.channel.RobotWords;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How a letter looks, plain and HTML, in its reader's language: what and who in the subject, until when, one button, why it
 * came and where to change that.
 */
@ApplicationScoped
class Composition {

    private final Template plain;
    private final Template html;
    private final String console;

    Composition(
            @Location("mail/letter.txt") Template plain,
            @Location("mail/letter.html") Template html,
            @ConfigProperty(name = "kaituo.console.url") String console) {
        this.plain = plain;
        this.html = html;
        this.console = console;
    }

    Mail of(Parcel parcel) {
        return new Mail()
                .addTo(parcel.address())
                .setSubject(parcel.title().replaceAll("\\p{Cntrl}+", " "))
                .setText(filled(plain, parcel))
                .setHtml(filled(html, parcel))
                .addHeader("Message-ID", "<" + parcel.id() + "@kaituo>")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("List-Unsubscribe", "<" + preferences() + ">");
    }

    private String filled(Template template, Parcel parcel) {
        return template.data("language", parcel.recipient().language().toLanguageTag())
                .data("parcel", parcel)
                .data("topic", RobotWords.of(parcel, "topic." + parcel.topic()))
                .data("open", RobotWords.button(parcel))
                .data("change", RobotWords.of(parcel, "change"))
                .data("preferences", preferences())
                .render();
    }

    private String preferences() {
        return console + "/inbox/preferences";
    }
}
