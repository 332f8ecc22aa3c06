package io.kaituo.contract.quote;

import io.kaituo.contract.attachments.Folder;
import io.kaituo.contract.attachments.Folders;
import io.kaituo.platform.identity.Sight;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Quotes as what files lie with: drawings, data sheets, the order that answers one. */
@ApplicationScoped
class QuoteFolders implements Folders {

    private final Quotes quotes;

    QuoteFolders(Quotes quotes) {
        this.quotes = quotes;
    }

    @Override
    public Folder.Kind kind() {
        return Folder.Kind.QUOTE;
    }

    @Override
    public Uni<Folder> get(UUID id, Sight sight) {
        return quotes.get(id, sight).map(Quote::folder);
    }

    @Override
    public Uni<Folder> lock(UUID id, Sight sight) {
        return quotes.lock(id, sight).map(Quote::folder);
    }

    @Override
    public Uni<Folder> read(UUID id) {
        return quotes.read(id).map(Quote::folder);
    }
}
