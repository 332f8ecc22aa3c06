import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { ReactNode } from 'react'
import { Sheet } from '@/shared/Sheet'
import { LEADS, type Lead } from './leads'

interface LeadFormProps<Values extends object> {
  lead: Lead
  /** Under which name what is typed is kept until it is sent. */
  name: string
  title: string
  submit: string
  done: string
  initial?: Partial<Values>
  send: (values: Values, key: string) => Promise<unknown>
  close: () => void
  children: ReactNode
}

/** Anything that is done with a lead by a form. Refused or not, the lead is looked at again: somebody else may have changed it. */
export function LeadForm<Values extends object>({ lead, name, done, send, ...sheet }: LeadFormProps<Values>) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const again = () => {
    void queries.invalidateQueries({ queryKey: LEADS })
    void queries.invalidateQueries({ queryKey: ['today'] })
  }
  return (
    <Sheet<Values>
      {...sheet}
      draft={`${name}.${lead.id}`}
      send={(values, key) => send(values, key).finally(again)}
      onDone={() => void message.success(done)}
    />
  )
}
