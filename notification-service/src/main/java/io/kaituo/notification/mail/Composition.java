package io.kaituo.notification.mail;

import io.kaituo.notification.channel.Parcel;
import io.kaituo.notification.channel.RobotWords;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How a letter looks, plain and HTML, in its reader's language: what and who in the subject, what decides at a glance, until
 * when, what to do, why it came and where to change that. What is to be decided shows the decision first, what is late says
 * so before all else, and a digest is a list.
 */
@ApplicationScoped
class Composition {

    private final Template plain;
    private final Template letter;
    private final Template decision;
    private final Template late;
    private final Template digest;
    private final Template trouble;
    private final String console;

    Composition(
            @Location("mail/letter.txt") Template plain,
            @Location("mail/letter.html") Template letter,
            @Location("mail/decision.html") Template decision,
            @Location("mail/late.html") Template late,
            @Location("mail/digest.html") Template digest,
            @Location("mail/trouble.html") Template trouble,
            @ConfigProperty(name = "kaituo.console.url") String console) {
        this.plain = plain;
        this.letter = letter;
        this.decision = decision;
        this.late = late;
        this.digest = digest;
        this.trouble = trouble;
        this.console = console;
    }

    Mail of(Parcel parcel) {
        return new Mail()
                .addTo(parcel.address())
                .setSubject(parcel.title().replaceAll("\\p{Cntrl}+", " "))
                .setText(filled(plain, parcel))
                .setHtml(filled(layout(parcel), parcel))
                .addHeader("Message-ID", "<" + parcel.id() + "@kaituo>")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("List-Unsubscribe", "<" + preferences() + ">");
    }

    /** An approval without a way to decide from the message is a letter like any other. */
    private Template layout(Parcel parcel) {
        return switch (parcel.kind()) {
            case "APPROVAL" -> parcel.buttons().isEmpty() ? letter : decision;
            case "LEAD_OVERDUE", "LEAD_ESCALATED", "MILESTONE_OVERDUE" -> late;
            case "DIGEST" -> digest;
            case "SYSTEM" -> trouble;
            default -> letter;
        };
    }

    private static String accent(Parcel parcel) {
        return switch (parcel.kind()) {
            case "LEAD_OVERDUE", "LEAD_ESCALATED", "MILESTONE_OVERDUE" -> "#b42318";
            case "SYSTEM" -> "#9a6700";
            default -> "#1d4ed8";
        };
    }

    private String filled(Template template, Parcel parcel) {
        return template.data("language", parcel.recipient().language().toLanguageTag())
                .data("parcel", parcel)
                .data("accent", accent(parcel))
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
