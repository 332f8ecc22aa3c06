package io.kaituo.contract.approval;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Where subjects of one type are found when their approval is decided. */
public interface ApprovalSubjects {

    String subjectType();

    Uni<? extends ApprovalSubject> subject(UUID id);
}
