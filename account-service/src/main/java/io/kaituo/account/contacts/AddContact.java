package io.kaituo.account.contacts;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Names somebody to speak to at the company. */
record AddContact(
        @NotBlank @Size(max = 120) String name,
        @Size(max = 120) String title,
        @Size(max = 60) String phone,
        @Email @Size(max = 200) String email) {}
