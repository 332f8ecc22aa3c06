/** Whether the keys belong to a field or to an input method that is composing a character: then no shortcut listens. */
export function isTyping(event: KeyboardEvent) {
  return (
    event.isComposing ||
    event.keyCode === 229 ||
    (event.target as HTMLElement).closest('input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable]') !== null
  )
}

/** Whether the keys are in a field that takes back its own letters. */
export const isWriting = (event: KeyboardEvent) =>
  event.isComposing || (event.target as HTMLElement).closest('input:not([type=checkbox],[type=radio]),textarea,[contenteditable]') !== null
