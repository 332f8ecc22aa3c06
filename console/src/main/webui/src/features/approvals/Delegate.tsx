import { useQuery } from '@tanstack/react-query'
import { App, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDebounced } from '@/shared/debounced'
import { useMe } from '@/shared/me'
import { useOptimistic } from '@/shared/optimistic'
import { APPROVALS, delegate, fetchColleagues, LISTS } from './approvals'
import { type Approval, type Approvals, without } from './turns'

/** Somebody else decides in the reader's place, this once. */
export default function Delegate({
  approval,
  comment,
  done,
  close,
}: {
  approval: Approval
  comment: string
  done: () => void
  close: () => void
}) {
  const { t } = useTranslation('approvals')
  const { message } = App.useApp()
  const me = useMe()
  const [typed, setTyped] = useState('')
  const [person, setPerson] = useState<string>()
  const q = useDebounced(typed.trim())
  const colleagues = useQuery({
    queryKey: [...APPROVALS, 'colleagues', approval.region, q],
    queryFn: () => fetchColleagues(approval.region!, q),
  })
  const hand = useOptimistic<string, Approvals>({
    key: LISTS,
    change: without(approval.id!),
    send: (to) => delegate(approval.id!, to, comment.trim() || undefined),
    onDone: () => void message.success(t('delegated')),
  })
  const send = () => {
    hand.mutate(person!)
    done()
  }
  return (
    <Modal open title={t('delegate')} okText={t('delegate')} okButtonProps={{ disabled: !person }} onOk={send} onCancel={close}>
      <Select
        showSearch={{ filterOption: false, onSearch: setTyped }}
        aria-label={t('delegateTo')}
        placeholder={t('delegateTo')}
        loading={colleagues.isFetching}
        value={person}
        onChange={setPerson}
        style={{ width: '100%' }}
        options={colleagues.data?.items
          ?.filter((one) => one.id !== me.id && one.id !== approval.requestedBy)
          .map((one) => ({ value: one.id, label: [one.name, one.team].filter(Boolean).join(' · ') }))}
      />
    </Modal>
  )
}
