package io.kaituo.contract.attachments;

import io.kaituo.contract.attachments.AttachmentStore.Stored;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.FilingEvent.FileAdded;
import io.kaituo.events.FilingEvent.FileRemoved;
import io.kaituo.events.PaperEvent.AttachmentAdded;
import io.kaituo.events.PaperEvent.AttachmentRemoved;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.web.Cursor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A file that lies with a contract, a quote or a proposal. Its content never changes; drafts give it back. */
@Entity
class Attachment {

    @Id
    private UUID id;

    private String region;
    private UUID contractId;
    private UUID quoteId;
    private UUID proposalId;
    private String name;
    private String type;
    private long size;
    private String sha256;
    private String addedBy;
    private Instant addedAt;

    protected Attachment() {}

    static Attachment add(Folder to, FileName name, FileType type, Stored file, String by, Instant now) {
        to.requireTaking();
        var added = new Attachment();
        added.id = Uuid7.next();
        added.region = to.region();
        switch (to.kind()) {
            case CONTRACT -> added.contractId = to.id();
            case QUOTE -> added.quoteId = to.id();
            case PROPOSAL -> added.proposalId = to.id();
        }
        added.name = name.text();
        added.type = type.mediaType();
        added.size = file.size();
        added.sha256 = file.sha256();
        added.addedBy = by;
        added.addedAt = now;
        return added;
    }

    ContractEvent added(Folder to) {
        return to.kind() == Folder.Kind.CONTRACT
                ? new AttachmentAdded(
                        Uuid7.next(), addedAt, region, contractId, to.label(), id, type, size, sha256, addedBy)
                : new FileAdded(
                        Uuid7.next(),
                        addedAt,
                        region,
                        subject(),
                        word(to),
                        to.label(),
                        id,
                        type,
                        size,
                        sha256,
                        addedBy);
    }

    ContractEvent remove(Folder from, String by, Instant now) {
        from.requireGiving();
        return from.kind() == Folder.Kind.CONTRACT
                ? new AttachmentRemoved(Uuid7.next(), now, region, contractId, from.label(), id, sha256, by)
                : new FileRemoved(Uuid7.next(), now, region, subject(), word(from), from.label(), id, sha256, by);
    }

    private static String word(Folder folder) {
        return folder.kind().name().toLowerCase(Locale.ROOT);
    }

    private UUID subject() {
        return Stream.of(Optional.ofNullable(contractId), Optional.ofNullable(quoteId), Optional.ofNullable(proposalId))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    boolean isIn(Folder folder) {
        return subject().equals(folder.id());
    }

    String region() {
        return region;
    }

    String sha256() {
        return sha256;
    }

    String type() {
        return type;
    }

    FileName name() {
        return new FileName(name);
    }

    Cursor place() {
        return new Cursor(addedAt, id);
    }

    AttachmentView view(UnaryOperator<String> names) {
        return new AttachmentView(
                id, contractId, quoteId, proposalId, name, type, size, sha256, addedBy, names.apply(addedBy), addedAt);
    }
}
