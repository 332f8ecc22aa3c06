package io.kaituo.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.notification.channel.Answer;
import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MailCourierTest {

    @Test
    void gives_up_an_address_that_the_server_does_not_know() {
        assertThat(MailCourier.answer(refused(550, "5.1.1 no such user"))).isInstanceOf(Answer.Gone.class);
    }

    @Test
    void gives_up_a_letter_that_the_server_will_not_take() {
        assertThat(MailCourier.answer(refused(552, "5.3.4 message too big"))).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void waits_for_a_server_that_is_busy_or_away() {
        assertThat(MailCourier.answer(refused(451, "4.7.1 try later"))).isInstanceOf(Answer.NotNow.class);
        assertThat(MailCourier.answer(new ConnectException("refused"))).isEqualTo(new Answer.NotNow("refused"));
    }

    private static SMTPException refused(int code, String why) {
        return new SMTPException("recipient refused", code, List.of(code + " " + why), true);
    }
}
