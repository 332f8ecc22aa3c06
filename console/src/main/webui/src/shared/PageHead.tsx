import { type ReactNode, useEffect } from 'react'

/** The page's name, for the eye, the ear and the browser's tab, and what can be done on it. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · 开拓 Kaituo`
  }, [title])
  return (
    <div className="head">
      <h1>{title}</h1>
      <div className="actions">{children}</div>
    </div>
  )
}
