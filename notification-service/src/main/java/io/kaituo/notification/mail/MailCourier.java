package io.kaituo.notification.mail;

import io.kaituo.notification.Patience;
import io.kaituo.notification.channel.Answer;
import io.kaituo.notification.channel.ChannelKind;
import io.kaituo.notification.channel.Courier;
import io.kaituo.notification.channel.Parcel;
import io.kaituo.notification.channel.Target;
import io.kaituo.platform.web.Refused;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Hands letters to the mail server. A server that is away is waited for; an address that it refuses for good is reported. */
@ApplicationScoped
class MailCourier implements Courier {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Composition composition;
    private final ReactiveMailer mailer;
    private final Vertx vertx;

    MailCourier(Composition composition, ReactiveMailer mailer, Vertx vertx) {
        this.vertx = vertx;
        this.composition = composition;
        this.mailer = mailer;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    @Override
    public Target target(String url, String secret) {
        throw Refused.unprocessable("channel.email");
    }

    @Override
    public Uni<Answer> deliver(Parcel parcel) {
        return Patience.of(vertx, PATIENCE, () -> send(parcel), () -> new TimeoutException("no answer in time"))
                .replaceWith(Answer.TAKEN)
                .onFailure()
                .recoverWithItem(MailCourier::answer);
    }

    private Future<Void> send(Parcel parcel) {
        return Future.fromCompletionStage(
                Uni.createFrom()
                        .deferred(() -> mailer.send(composition.of(parcel)))
                        .subscribeAsCompletionStage(),
                vertx.getOrCreateContext());
    }

    /** 550, 551, 553: the mailbox is unknown, elsewhere or no mailbox. Other permanent answers are about this letter. */
    static Answer answer(Throwable failure) {
        String reason = String.valueOf(failure.getMessage());
        if (failure instanceof SMTPException refused && refused.isPermanent()) {
            return switch (refused.getReplyCode()) {
                case 550, 551, 553 -> new Answer.Gone(reason);
                default -> new Answer.Refused(reason);
            };
        }
        return Answer.failed(failure);
    }
}
