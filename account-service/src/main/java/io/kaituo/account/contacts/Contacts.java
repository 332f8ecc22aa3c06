package io.kaituo.account.contacts;

import io.kaituo.account.accounts.AccountName;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All contacts the current transaction may see. */
@ApplicationScoped
class Contacts implements PanacheRepositoryBase<Contact, UUID> {

    Uni<Contact> get(UUID id, AccountName account) {
        return findById(id).invoke(contact -> {
            if (contact == null || !contact.isOf(account.id())) {
                throw Refused.notFound();
            }
        });
    }

    Uni<Contact> byExternalId(String region, String externalId) {
        return find("region = ?1 and externalId = ?2", region, externalId).firstResult();
    }

    Uni<List<Contact>> page(AccountName account, Cursor after, int most) {
        return ListQuery.newestFirst(account.region(), "addedAt", after)
                .where("accountId", account.id())
                .list(this, most);
    }
}
