package io.kaituo.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real SMTP server on the loopback, which tests read and switch off. */
public class MailServer implements QuarkusTestResourceLifecycleManager {

    private static GreenMail server;

    @Override
    public Map<String, String> start() {
        int port = freePort();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return Map.of(
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", Integer.toString(port));
    }

    @Override
    public void stop() {
        server.stop();
    }

    public static void switchOff() {
        server.stop();
    }

    public static void switchOn() {
        server.start();
    }

    /** What came for an address with these words in its subject. */
    public static List<MimeMessage> mails(String address, String subject) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> is(mail, address, subject))
                .toList();
    }

    private static boolean is(MimeMessage mail, String address, String subject) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address)
                    && mail.getSubject().contains(subject);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
