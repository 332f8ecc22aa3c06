import { useEffect, useRef } from 'react'

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

/** A single key without modifiers, such as "n". */
export function useShortcut(key: string, action: () => void, active = true) {
  const latest = useRef(action)
  latest.current = action
  useEffect(() => {
    if (!active) return
    const listen = (event: KeyboardEvent) => {
      if (event.key !== key || event.metaKey || event.ctrlKey || event.altKey || isTyping(event) || document.querySelector('[role=dialog]'))
        return
      event.preventDefault()
      latest.current()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [key, active])
}
