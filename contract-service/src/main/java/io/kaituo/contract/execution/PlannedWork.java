package io.kaituo.contract.execution;

import io.kaituo.events.Uuid7;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;

/** What is to be done for whom, and by which department; when, and what becomes of it, is its milestone's. */
@MappedSuperclass
abstract class PlannedWork {

    @Id
    UUID id;

    @Version
    long version;

    String region;
    UUID contractId;

    @Embedded
    Customer customer;

    @Embedded
    @AttributeOverride(name = "title.zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "title.en", column = @Column(name = "title_en"))
    @AttributeOverride(name = "deliverable.zh", column = @Column(name = "deliverable_zh"))
    @AttributeOverride(name = "deliverable.en", column = @Column(name = "deliverable_en"))
    Task task;

    @Embedded
    Work work;

    protected PlannedWork() {}

    PlannedWork(ExecutionPlan plan, Task task, Work work) {
        this.id = Uuid7.next();
        this.region = plan.region();
        this.contractId = plan.id();
        this.customer = plan.customer();
        this.task = task;
        this.work = work;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String region() {
        return region;
    }

    UUID contractId() {
        return contractId;
    }

    Customer customer() {
        return customer;
    }

    Task task() {
        return task;
    }

    Work work() {
        return work;
    }
}
