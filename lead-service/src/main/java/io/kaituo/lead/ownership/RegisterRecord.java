package io.kaituo.lead.ownership;

import io.kaituo.events.Uuid7;
import io.kaituo.lead.duplicates.SearchForm;
import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.web.Cursor;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What the register (线索来源登记表) says of a lead, whatever is done with it: of which company it is, who put it there and
 * when. The time of registration is the server's and never changes (R5.4).
 */
@MappedSuperclass
public abstract class RegisterRecord {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private String externalId;

    @Embedded
    private Company company;

    @Convert(converter = PreferencesColumn.class)
    private ContactPreferences preferences;

    @Embedded
    private Entry entry;

    @Column(updatable = false)
    private Instant registeredAt;

    protected RegisterRecord() {}

    RegisterRecord(RegisterLead asked, RegisterRules rules, String region, String externalId, String by, Instant now) {
        id = Uuid7.next();
        this.region = region;
        this.externalId = externalId;
        know(asked.known(), rules);
        entry = Entry.of(asked, by, now);
        registeredAt = now;
    }

    /** What people say about it from now on. */
    void know(CorrectLead known, RegisterRules rules) {
        company = Company.of(known, rules);
        preferences = known.wishes();
    }

    /** Entered after this moment it came too late, which is accepted and shown (R5.3). */
    void toBeEnteredBy(DueDate due) {
        entry = registeredAt.isAfter(due.at()) ? entry.after(due) : entry;
    }

    /** What people said about it, by the names of the API. */
    Map<String, String> fields() {
        var fields = company.fields();
        fields.put("preferences", PreferencesColumn.text(preferences));
        return fields;
    }

    /** What it is found by and compared by. */
    SearchForm searchForm() {
        return company.searchForm(id, region);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String region() {
        return region;
    }

    /** Its id in another system, or null. */
    String externalId() {
        return externalId;
    }

    /** What is known of it; personal data is for those who need it. */
    public Company company() {
        return company;
    }

    public String companyName() {
        return company.companyName();
    }

    /** How and when the person to speak to wants to be spoken to. */
    ContactPreferences preferences() {
        return preferences;
    }

    /** Who put it on the list, and how late after its collection (R5.3). */
    public Entry entry() {
        return entry;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** Its place in a list by registration. */
    public Cursor place() {
        return new Cursor(registeredAt, id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegisterRecord record && Objects.equals(id, record.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
