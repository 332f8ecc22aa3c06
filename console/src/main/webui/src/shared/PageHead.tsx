import { type ReactNode, useEffect } from 'react'
import { useArrival } from './arrival'

/** The page's name, for the eye, the ear and the browser's tab, and what can be done on it. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · 开拓 Kaituo`
  }, [title])
  const heading = useArrival(title)
  return (
    <div className="head">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <div className="actions">{children}</div>
    </div>
  )
}
