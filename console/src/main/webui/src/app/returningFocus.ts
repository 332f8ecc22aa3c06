import { useEffect } from 'react'

const OPENED = '[role=dialog], .ant-drawer'

/**
 * Whoever closes a drawer, a question or the palette is back where they opened it: these are taken out of the page, and the focus with them. And a drawer that
 * opens does not take the focus from its own first field.
 */
export function useReturningFocus() {
  useEffect(() => {
    const visited: HTMLElement[] = []
    let within = false
    const remember = ({ target }: FocusEvent) => {
      const at = target as HTMLElement
      // What lies below is only passed on the way round.
      if (!at.closest(OPENED) && document.querySelector(OPENED)) return
      const [before] = visited
      if (before && before !== at && at.matches('.ant-drawer') && at.contains(before)) return before.focus()
      visited.splice(0, visited.length, at, ...visited.filter((other) => other !== at && other.isConnected))
      within = at.closest(OPENED) !== null
    }
    const watch = new MutationObserver(() => {
      if (!within || document.activeElement !== document.body || visited[0]?.isConnected) return
      visited.find((at) => at.isConnected && at.checkVisibility())?.focus({ preventScroll: true })
    })
    addEventListener('focusin', remember)
    watch.observe(document.body, { childList: true })
    return () => {
      removeEventListener('focusin', remember)
      watch.disconnect()
    }
  }, [])
}
