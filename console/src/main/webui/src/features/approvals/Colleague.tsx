import { useQuery } from '@tanstack/react-query'
import { App, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDebounced } from '@/shared/debounced'
import { useMe } from '@/shared/me'
import { useOptimistic } from '@/shared/optimistic'
import { APPROVALS, askIn, delegate, fetchColleagues, LISTS, type Place } from './approvals'
import { type Approval, type Approvals, without } from './turns'

/** What a colleague is to do: decide in the reader's place, this once, or decide as well. */
export type Part = 'delegate' | 'askIn'

interface ColleagueProps {
  part: Part
  approval: Approval
  comment: string
  done: () => void
  close: () => void
}

/** Which colleague; whoever is asked first has the turn until they have spoken. */
export default function Colleague({ part, approval, comment, done, close }: ColleagueProps) {
  const { t } = useTranslation('approvals')
  const { message } = App.useApp()
  const me = useMe()
  const [typed, setTyped] = useState('')
  const [person, setPerson] = useState<string>()
  const [place, setPlace] = useState<Place>('beside')
  const [key] = useState(() => crypto.randomUUID())
  const q = useDebounced(typed.trim())
  const colleagues = useQuery({
    queryKey: [...APPROVALS, 'colleagues', approval.region, q],
    queryFn: () => fetchColleagues(approval.region!, q),
  })
  const leavesMyList = part === 'delegate' || place === 'before'
  const hand = useOptimistic<string, Approvals>({
    key: LISTS,
    change: leavesMyList ? without(approval.id!) : (lists) => lists,
    send: (to) => {
      const said = comment.trim() || undefined
      return part === 'delegate' ? delegate(approval.id!, to, said, key) : askIn(approval.id!, to, place, said, key)
    },
    onDone: () => void message.success(t(`${part}.done`)),
  })
  const send = () => {
    hand.mutate(person!)
    done()
  }
  return (
    <Modal
      open
      title={t(`${part}.title`)}
      okText={t(`${part}.send`)}
      okButtonProps={{ disabled: !person }}
      cancelText={t('cancel')}
      onOk={send}
      onCancel={close}
    >
      <div className="decide">
        <Select
          showSearch={{ filterOption: false, onSearch: setTyped }}
          aria-label={t('colleague')}
          placeholder={t('colleague')}
          loading={colleagues.isFetching}
          value={person}
          onChange={setPerson}
          style={{ width: '100%' }}
          options={colleagues.data?.items
            ?.filter((one) => one.id !== me.id && one.id !== approval.requestedBy)
            .map((one) => ({ value: one.id, label: [one.name, one.team].filter(Boolean).join(' · ') }))}
        />
        {part === 'askIn' && (
          <Radio.Group
            name="place"
            aria-label={t('askIn.when')}
            value={place}
            onChange={({ target }) => setPlace(target.value as Place)}
            options={[
              { value: 'beside', label: t('askIn.beside') },
              { value: 'before', label: t('askIn.before') },
            ]}
          />
        )}
      </div>
    </Modal>
  )
}
