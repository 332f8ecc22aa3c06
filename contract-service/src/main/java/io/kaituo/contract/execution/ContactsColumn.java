package io.kaituo.contract.execution;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.platform.JsonColumn;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The contacts of a launch plan are written and read together. */
@Immutable
class ContactsColumn extends JsonColumn<List<LaunchContact>> {

    ContactsColumn() {
        super(new TypeReference<>() {});
    }
}
