import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'

interface PanelProps<Data> {
  id: string
  title: string
  /** What the numbers mean, in one line. */
  about?: ReactNode
  /** It takes the page's whole width. */
  across?: boolean
  query: UseQueryResult<Data>
  children: (data: Data) => ReactNode
}

/** One question about the team and its answer; where one service is away, the others' answers stay. */
export function Panel<Data>({ id, title, about, across, query, children }: PanelProps<Data>) {
  return (
    <section className={across ? 'panel board across' : 'panel board'} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {about && <p className="faint">{about}</p>}
      {query.isPending && <Skeletons rows={4} />}
      {query.isError && <Refused failure={query.error} again={() => void query.refetch()} />}
      {query.data !== undefined && children(query.data)}
    </section>
  )
}

/** Wider than a phone, it moves sideways within its panel; the keyboard moves it as well. */
export const Wide = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/useSemanticElements: a group that scrolls is no set of fields
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer
  <div role="group" className="wide" aria-label={label} tabIndex={0}>
    {children}
  </div>
)
