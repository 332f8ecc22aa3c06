import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** Where the reader is; nobody has arrived anywhere before the first page, which begins at its top like any page. */
let here: string | undefined

/**
 * Whoever goes to another page without loading it anew is told where they are: its name gets the focus, so that it is read out and Tab goes on from there.
 * What opens over a page keeps the focus it has.
 */
export function useArrival(title: string) {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const heading = useRef<HTMLHeadingElement>(null)
  const latest = useRef(path)
  latest.current = path
  // One arrives at a title: a path alone may be a drawer over the same page.
  useEffect(() => {
    if (here !== undefined && here !== latest.current && !document.querySelector('[role=dialog]'))
      heading.current?.focus({ preventScroll: true })
    here = latest.current
  }, [title])
  return heading
}
