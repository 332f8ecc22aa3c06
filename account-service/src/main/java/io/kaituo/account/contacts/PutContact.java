package io.kaituo.account.contacts;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Somebody to speak to at a company, as another system knows them. */
record PutContact(
        @NotNull UUID accountId,
        @NotBlank @Size(max = 120) String name,
        @Size(max = 120) String title,
        @Size(max = 60) String phone,
        @Email @Size(max = 200) String email) {

    AddContact known() {
        return new AddContact(name, title, phone, email);
    }
}
