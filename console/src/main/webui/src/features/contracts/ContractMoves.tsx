import { EllipsisOutlined, FilePdfOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { useMe } from '@/shared/me'
import { useOptimistic } from '@/shared/optimistic'
import { usePhone } from '@/shared/phone'
import { amend, CONTRACTS, type Contract, contractKey, copy, type Move, move, renew } from './contracts'
import { mayAmend, mayWrite, moved, type Other, others } from './moves'

/** The next step of a contract, and what it says once it is taken. */
export function useMoves(contract: Contract) {
  const { t } = useTranslation('contracts')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  return useOptimistic<Move, Contract>({
    key: contractKey(contract.id!),
    exact: true,
    change: moved,
    send: (to) => move(contract, to, `${key}.${to}.${contract.version}`),
    onDone: (_, to) => {
      void queries.invalidateQueries({ queryKey: CONTRACTS })
      void queries.invalidateQueries({ queryKey: ['today'] })
      void message.success(t(`moved.${to}`))
      if (to === 'issue') location.assign(`/api/contracts/${contract.id}/document.pdf?final=true`)
    },
  })
}

/** The paper beside the work where there is room for it, on its own page where there is not. */
export function Paper({ contract, shown, toggle }: { contract: Contract; shown: boolean; toggle: () => void }) {
  const { t } = useTranslation('contracts')
  const phone = usePhone()
  const icon = <FilePdfOutlined aria-hidden />
  if (phone)
    return (
      <Button icon={icon} href={`/api/contracts/${contract.id}/document.pdf`} target="_blank">
        {t('paper')}
      </Button>
    )
  return (
    <Button icon={icon} aria-expanded={shown} onClick={toggle}>
      {t('paper')}
    </Button>
  )
}

/** The ways to another wording: of the draft itself, or of what is signed by an amendment. */
export function Writing({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  const me = useMe()
  const amending = useDrafting(() => amend(contract.id!))
  if (mayWrite(contract, me))
    return (
      <Link className="as-button" to="/contracts/$id/edit" params={{ id: contract.id! }}>
        {t('edit')}
      </Link>
    )
  if (!mayAmend(contract, me)) return null
  return (
    <Button loading={amending.isPending} onClick={() => amending.mutate()}>
      {t('amend')}
    </Button>
  )
}

/** What is done with a contract now and then: what follows it, and its end. */
export function More({ contract, begin }: { contract: Contract; begin: (what: Other) => void }) {
  const { t } = useTranslation('contracts')
  const me = useMe()
  const drafting = useDrafting((how: 'renewal' | 'copy') => (how === 'renewal' ? renew(contract.id!) : copy(contract.id!)))
  const may = others(contract, me)
  if (may.length === 0) return null
  const choose = (what: Other) => (what === 'renewal' || what === 'copy' ? drafting.mutate(what) : begin(what))
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      getPopupContainer={(button) => button.parentElement!}
      menu={{ items: may.map((key) => ({ key, label: t(`other.${key}`) })), onClick: ({ key }) => choose(key as Other) }}
    >
      <Button icon={<EllipsisOutlined aria-hidden />} aria-haspopup="menu" loading={drafting.isPending}>
        {t('other.more')}
      </Button>
    </Dropdown>
  )
}

/** Another contract that begins with this one: it is written on at once. */
function useDrafting<How = void>(draft: (how: How) => Promise<Contract>) {
  const { t } = useTranslation('contracts')
  const { message } = App.useApp()
  const navigate = useNavigate()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: draft,
    onSuccess: (drafted) => {
      queries.setQueryData(contractKey(drafted.id!), drafted)
      void queries.invalidateQueries({ queryKey: [...CONTRACTS, 'list'] })
      void navigate({ to: '/contracts/$id/edit', params: { id: drafted.id! } })
    },
    onError: (refused) => void message.error(wordsOf(refused, t)),
  })
}
