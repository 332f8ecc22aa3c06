package io.kaituo.notification.mail;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.eventually;
import static io.kaituo.notification.inbox.GivenNews.item;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.notification.inbox.GivenNews.overdue;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.COCO;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.kaituo.events.ContractEvent.ApprovalRequested;
import io.kaituo.events.FirstContactEvent.FirstContactDueSoon;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.At;
import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MailingTest {

    private static final String MIAS = "mia@kaituo.example";
    private static final String COCOS = "coco@kaituo.example";

    private final UUID lead = UUID.randomUUID();

    @BeforeEach
    void at_work() {
        QuarkusMock.installMockForType(At.work(), Clock.class);
    }

    @Test
    void tells_the_manager_of_an_overdue_lead_in_their_language() throws Exception {
        arrive(overdue(lead, ADA, false));
        var mail = received(MIAS, lead.toString());
        assertThat(mail.getSubject()).isEqualTo("首次联系已逾期：Harbour " + lead);
        for (String type : List.of("text/plain", "text/html")) {
            assertThat(part(mail, type)).contains("仍由 Ada Test 负责", "http://127.0.0.1:8080/leads/" + lead, "查看线索");
        }
        assertThat(part(mail, "text/html"))
                .contains("<html lang=\"zh-CN\">", "负责人</td>", "<strong>Ada Test</strong>")
                .contains("border-top: 4px solid #b42318");
    }

    @Test
    void tells_every_approver_of_an_approval() throws Exception {
        var approval = UUID.randomUUID();
        arrive(requested(approval, "C <b>" + approval + "</b>"));
        var english = received(COCOS, approval.toString());
        assertThat(english.getSubject()).isEqualTo("Contract C <b>" + approval + "</b> waits for your decision");
        assertThat(part(english, "text/plain"))
                .contains("http://127.0.0.1:8080/approvals/" + approval)
                .contains("Customer: Harbour Works", "Submitted by: Ada Test", "Amount: CNY 12,000.00");
        assertThat(part(english, "text/html"))
                .contains("C &lt;b&gt;" + approval, "Open the approval")
                .contains("Approve", "Send back", "http://127.0.0.1:8080/inbox/links/")
                .contains("Customer</td>", "<strong>Harbour Works</strong>", "CNY 12,000.00")
                .doesNotContain("<b>");
        assertThat(received(MIAS, approval.toString()).getSubject()).contains("等待您审批");
    }

    @Test
    void carries_the_id_that_its_letter_has_for_good() throws Exception {
        arrive(overdue(lead, ADA, false));
        var mail = received(MIAS, lead.toString());
        eventually().untilAsserted(() -> assertThat(letter()).containsEntry("status", "SENT"));
        assertThat(mail.getMessageID()).isEqualTo("<" + letter().get("dispatch_id") + "@kaituo>");
        assertThat(letter()).containsEntry("attempts", 1);
    }

    @Test
    void happens_once_however_often_the_event_arrives() {
        var overdue = overdue(lead, ADA, false);
        arrive(overdue);
        Broker.publish(overdue);
        arrive(overdue(UUID.randomUUID(), ADA, false));
        assertThat(Rows.count("select count(*) from dispatch where subject_id = ?", lead))
                .isOne();
    }

    @Test
    void is_for_what_cannot_wait_only() {
        arrive(new FirstContactDueSoon(Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), now().plusSeconds(60)));
        assertThat(Rows.count("select count(*) from dispatch where subject_id = ?", lead))
                .isZero();
    }

    @Test
    void waits_for_a_dead_server_while_the_inbox_works_on() throws Exception {
        // Who stands first in the queue alone is tried while the server is away.
        Rows.execute("update delivery set status = 'CANCELLED' where status = 'QUEUED'");
        MailServer.switchOff();
        try {
            arrive(overdue(lead, ADA, false));
            assertThat(item(MIA, lead)).containsEntry("status", "OPEN");
            eventually().untilAsserted(() -> assertThat(letter().get("failure")).isNotNull());
            assertThat(letter()).containsEntry("status", "QUEUED");
            var meanwhile = UUID.randomUUID();
            arrive(overdue(meanwhile, ADA, false));
            assertThat(item(MIA, meanwhile)).containsEntry("status", "OPEN");
        } finally {
            MailServer.switchOn();
        }
        QuarkusMock.installMockForType(At.clock(At.local("2026-11-23T11:00")), Clock.class);
        var mail = received(MIAS, lead.toString());
        assertThat(mail.getMessageID()).isEqualTo("<" + letter().get("dispatch_id") + "@kaituo>");
        eventually().untilAsserted(() -> assertThat(letter()).containsEntry("status", "SENT"));
        assertThat((Integer) letter().get("attempts")).isGreaterThan(1);
        assertThat(MailServer.mails(MIAS, lead.toString())).hasSize(1);
    }

    private Map<String, Object> letter() {
        return Rows.of(
                        """
                        select delivery.* from delivery join dispatch on dispatch.id = dispatch_id where subject_id = ?""",
                        lead)
                .get(0);
    }

    private static MimeMessage received(String address, String subject) {
        return eventually()
                .until(() -> MailServer.mails(address, subject), mails -> !mails.isEmpty())
                .get(0);
    }

    private static String part(MimeMessage mail, String type) throws MessagingException, IOException {
        return part((Multipart) mail.getContent(), type);
    }

    private static String part(Multipart parts, String type) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return part.getContent().toString();
            }
            if (part.getContent() instanceof Multipart inner) {
                return part(inner, type);
            }
        }
        throw new AssertionError("No " + type + " in " + GreenMailUtil.getBody(parts.getParent()));
    }

    private static ApprovalRequested requested(UUID approval, String title) {
        return new ApprovalRequested(
                Uuid7.next(),
                now(),
                "east",
                approval,
                "contract",
                UUID.randomUUID(),
                title,
                "Harbour Works",
                ADA.id(),
                List.of(MIA.id(), COCO.id()),
                1,
                Money.yuan("12000.00"),
                now().plusSeconds(3600),
                "0".repeat(64));
    }
}
