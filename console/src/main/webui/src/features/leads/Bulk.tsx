import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { Choice } from '@/shared/Choice'
import { has, useMe } from '@/shared/me'
import { Sheet, Words } from '@/shared/Sheet'
import { useSellers } from '@/shared/sellers'
import { undo } from '@/shared/undo'
import { canBeGiven, canBeReturned, objections } from './bulk'
import { assignAll, giveBackAll, LEADS, type Lead } from './leads'
import { pending } from './pending'

const NAMED = 3

/** What can be done with all that is selected. It is shown at once and sent when the time to undo is over: giving a lead away starts clocks and tells people. */
export function Bulk({ chosen, clear }: { chosen: Lead[]; clear: () => void }) {
  const { t } = useTranslation('leads')
  const me = useMe()
  const navigate = useNavigate()
  const [doing, setDoing] = useState<'assign' | 'return'>()
  const close = () => setDoing(undefined)
  const later = useLater(() => {
    close()
    clear()
  })
  const given = chosen.filter(canBeGiven)
  const returned = chosen.filter(canBeReturned)
  return (
    <>
      {has(me, 'manager', 'director') && (
        <Button size="small" disabled={given.length === 0} onClick={() => setDoing('assign')}>
          {t('bulk.assign')}
        </Button>
      )}
      {has(me, 'manager', 'director') && (
        <Button
          size="small"
          disabled={given.length === 0}
          onClick={() => void navigate({ to: '/leads/distributions', search: { leads: given.map((lead) => lead.id).join(',') } })}
        >
          {t('bulk.distribute')}
        </Button>
      )}
      {has(me, 'sales', 'manager') && (
        <Button size="small" disabled={returned.length === 0} onClick={() => setDoing('return')}>
          {t('bulk.return')}
        </Button>
      )}
      <Button size="small" type="text" onClick={clear}>
        {t('bulk.clear')}
      </Button>
      {doing === 'assign' && <Assign leads={given} left={chosen.length - given.length} close={close} later={later} />}
      {doing === 'return' && <Return leads={returned} left={chosen.length - returned.length} close={close} later={later} />}
    </>
  )
}

type Later = (leads: Lead[], part: Partial<Lead>, words: string, send: () => Promise<unknown>) => void

function useLater(begun: () => void): Later {
  const { t } = useTranslation('leads')
  const { message } = App.useApp()
  const queries = useQueryClient()
  return (leads, part, words, send) => {
    const ids = leads.map((lead) => lead.id!)
    pending.put(ids, part)
    begun()
    undo.offer({
      words,
      undo: () => pending.drop(ids),
      send: async () => {
        try {
          await send()
        } catch (failure) {
          const named = objections(failure, leads)
          void message.error(named.length > 0 ? list(named, t('bulk.andMore', { count: named.length - NAMED })) : wordsOf(failure, t), 8)
        }
        await queries.invalidateQueries({ queryKey: LEADS })
        void queries.invalidateQueries({ queryKey: ['today'] })
        pending.drop(ids)
      },
    })
  }
}

const list = (all: string[], more: string) => all.slice(0, NAMED).join(' · ') + (all.length > NAMED ? ` · ${more}` : '')

interface FormProps {
  leads: Lead[]
  /** How many of the selected this cannot be done with. */
  left: number
  close: () => void
  later: Later
}

function Assign({ leads, left, close, later }: FormProps) {
  const { t } = useTranslation('leads')
  const sellers = useSellers()
  const finish = async ({ ownerId, reason }: { ownerId: string; reason?: string }) => {
    const ownerName = sellers.data?.find(({ value }) => value === ownerId)?.label
    const moved = leads.filter((lead) => lead.ownerId !== ownerId)
    if (moved.length === 0) return
    later(moved, { ownerId, ownerName }, t('bulk.assigned', { count: moved.length, name: ownerName }), () =>
      assignAll(moved, ownerId, reason?.trim() || t('bulk.because')),
    )
  }
  return (
    <Sheet<{ ownerId: string; reason?: string }>
      title={t('bulk.assign')}
      submit={t('bulk.assignAll', { count: leads.length })}
      size={420}
      send={finish}
      close={close}
    >
      <Which leads={leads} left={left} />
      <Form.Item name="ownerId" label={t('field.owner')} rules={[{ required: true, message: t('required', { field: t('field.owner') }) }]}>
        <Choice options={sellers.data ?? []} />
      </Form.Item>
      <Words name="reason" label={t('reassign.reason')} free short most={1000} />
    </Sheet>
  )
}

function Return({ leads, left, close, later }: FormProps) {
  const { t } = useTranslation('leads')
  const finish = async ({ reason }: { reason: string }) =>
    later(leads, { ownerId: undefined, ownerName: undefined, status: 'POOLED' }, t('bulk.returned', { count: leads.length }), () =>
      giveBackAll(leads, reason),
    )
  return (
    <Sheet<{ reason: string }>
      title={t('bulk.return')}
      submit={t('bulk.returnAll', { count: leads.length })}
      size={420}
      send={finish}
      close={close}
    >
      <Which leads={leads} left={left} />
      <Words name="reason" label={t('return.reason')} focus short most={1000} />
    </Sheet>
  )
}

function Which({ leads, left }: { leads: Lead[]; left: number }) {
  const { t } = useTranslation('leads')
  return (
    <p className="what-follows">
      {list(
        leads.map((lead) => lead.companyName!),
        t('bulk.andMore', { count: leads.length - NAMED }),
      )}
      {left > 0 && <span className="faint"> {t('bulk.left', { count: left })}</span>}
    </p>
  )
}
