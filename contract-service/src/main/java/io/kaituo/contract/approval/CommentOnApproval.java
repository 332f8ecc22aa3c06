package io.kaituo.contract.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Something to say or to ask.
 *
 * @param replyTo the comment it answers; null where it begins a thread
 */
record CommentOnApproval(@NotBlank @Size(max = 4000) String text, UUID replyTo) {}
