import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/shared/api/problem'
import { placeOf } from './text'

/** Why it was not published: each mistake with its line and place. */
export function Mistakes({ problem }: { problem: Problem }) {
  const { t } = useTranslation('playbooks')
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => void list.current?.focus(), [])
  return (
    <div ref={list} className="mistakes" role="alert" tabIndex={-1}>
      <b>{problem.detail ?? t('publish.refused')}</b>
      <ol>
        {problem.violations.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {message} <code>{placeOf(field)}</code>
          </li>
        ))}
      </ol>
    </div>
  )
}
