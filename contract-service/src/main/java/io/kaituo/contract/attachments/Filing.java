package io.kaituo.contract.attachments;

import io.kaituo.contract.Aside;
import io.kaituo.contract.attachments.Folder.Kind;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Refused;
import io.quarkus.arc.All;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What is filed with whichever record; files go from the network to the disk and back, never through memory. */
@ApplicationScoped
class Filing {

    private final Map<Kind, Folders> folders;
    private final Attachments attachments;
    private final AttachmentStore store;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;
    private final long most;

    Filing(
            @All List<Folders> folders,
            Attachments attachments,
            AttachmentStore store,
            Outbox outbox,
            Caller caller,
            Directory directory,
            Clock clock,
            @ConfigProperty(name = "kaituo.attachments.most-bytes") MemorySize most) {
        this.folders = folders.stream().collect(Collectors.toMap(Folders::kind, Function.identity()));
        this.attachments = attachments;
        this.store = store;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
        this.most = most.asLongValue();
    }

    /** Takes a file whose content is of a known harmless type; its name must say the same. */
    Uni<AttachmentView> add(Kind kind, UUID id, FileUpload file) {
        return folders.get(kind)
                .get(id, caller.sight())
                .invoke(Folder::requireTaking)
                .chain(folder -> checked(file).chain(type -> store.put(folder.region(), file.uploadedFile())
                        .chain(stored -> record(folder, FileName.of(file.fileName()), type, stored))));
    }

    private Uni<FileType> checked(FileUpload file) {
        if (file == null || file.size() == 0) {
            throw Refused.malformed("attachment.no-file");
        }
        if (file.size() > most) {
            throw Refused.unprocessable("attachment.too-large", most);
        }
        var name = FileName.of(file.fileName());
        return Aside.of(() -> FileType.of(file.uploadedFile())).invoke(type -> {
            if (!type.fits(name.text())) {
                throw Refused.unprocessable("attachment.name-type", name.text());
            }
        });
    }

    private Uni<AttachmentView> record(Folder folder, FileName name, FileType type, AttachmentStore.Stored stored) {
        var attachment = Attachment.add(folder, name, type, stored, caller.id(), clock.instant());
        outbox.publish(attachment.added(folder));
        return attachments.persist(attachment).map(kept -> kept.view(directory::name));
    }

    Uni<Page<AttachmentView>> list(Kind kind, UUID id, PageRequest page) {
        return folders.get(kind)
                .read(id)
                .chain(folder -> page.newestFirst(
                        List.of(folder.region()),
                        region -> attachments.page(folder, page.after(Cursor.NEWEST), page.limit() + 1),
                        Attachment::place,
                        attachment -> attachment.view(directory::name)));
    }

    /** The file as it was added, never shown inside a page. */
    Uni<RestResponse<File>> content(Kind kind, UUID id, UUID attachmentId) {
        return folders.get(kind)
                .read(id)
                .chain(folder -> attachments.get(folder, attachmentId))
                .chain(attachment -> store.get(attachment.region(), attachment.sha256())
                        .map(path -> RestResponse.ResponseBuilder.ok(path.toFile(), attachment.type())
                                .header("Content-Disposition", attachment.name().disposition())
                                .header("X-Content-Type-Options", "nosniff")
                                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                                .header("Cache-Control", "private, no-store")
                                .header("ETag", '"' + attachment.sha256() + '"')
                                .build()));
    }

    Uni<Void> remove(Kind kind, UUID id, UUID attachmentId) {
        return folders.get(kind).lock(id, caller.sight()).chain(folder -> attachments
                .get(folder, attachmentId)
                .invoke(attachment -> outbox.publish(attachment.remove(folder, caller.id(), clock.instant())))
                .chain(attachments::delete));
    }
}
