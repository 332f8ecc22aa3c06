package io.kaituo.lead.grade;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.lead.Title;
import io.kaituo.platform.JsonColumn;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** What the playbook said then, in both languages, as one column of JSON. */
@Converter
@Immutable
class Titles extends JsonColumn<List<Title>> {

    Titles() {
        super(new TypeReference<>() {});
    }
}
