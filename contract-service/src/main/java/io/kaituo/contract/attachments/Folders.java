package io.kaituo.contract.attachments;

import io.kaituo.platform.identity.Sight;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The slice of records that files lie with: whoever sees a record sees its files. */
public interface Folders {

    Folder.Kind kind();

    /**
     * For whoever may change the record.
     *
     * @throws io.kaituo.platform.web.Refused 404 for what does not exist or is not seen
     */
    Uni<Folder> get(UUID id, Sight sight);

    /** The same, and it stays as it is until the transaction ends. */
    Uni<Folder> lock(UUID id, Sight sight);

    /** To read: for those as well who are asked to decide about it. */
    Uni<Folder> read(UUID id);
}
