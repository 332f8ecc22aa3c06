import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { useOptimistic } from '@/shared/optimistic'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { APPROVALS, approvalKey, decide, fetchApproval, fetchLink, type Link, type Outcome, redeem } from './approvals'
import type { Approval } from './turns'

const route = getRouteApi('/inbox/links/$token')

/** Where a message's button leads: it says what would be decided, and one tap more decides it, once. */
export default function LinkPage() {
  const { token } = route.useParams()
  const link = useQuery({ queryKey: [...APPROVALS, 'link', token], queryFn: () => fetchLink(token), retry: false })
  const approval = useQuery({
    queryKey: approvalKey(link.data?.approvalId ?? ''),
    queryFn: () => fetchApproval(link.data!.approvalId!),
    enabled: link.isSuccess,
  })
  if (link.isError || approval.isError) return <Refused failure={link.error ?? approval.error} />
  if (link.isPending || approval.isPending) return <Skeletons rows={2} />
  return <Known token={token} link={link.data} approval={approval.data} />
}

function Known({ token, link, approval }: { token: string; link: Link; approval: Approval }) {
  const { t } = useTranslation('approvals')
  const { message } = App.useApp()
  const { money } = useFormats()
  const navigate = route.useNavigate()
  const outcome = link.outcome as Outcome
  const [comment, setComment] = useState('')
  const [key] = useState(() => crypto.randomUUID())
  const give = useOptimistic<void, Approval>({
    key: approvalKey(approval.id!),
    change: (known) => known,
    send: async () => {
      await redeem(token, key)
      return decide(
        { ...approval, revision: link.revision, documentHash: link.documentHash },
        { outcome, comment: comment.trim() || undefined },
        key,
      )
    },
    onDone: () => {
      void message.success(t(`done.${outcome}`))
      void navigate({ to: '/approvals' })
    },
  })
  const { total } = approval
  return (
    <>
      <PageHead title={t(`link.${outcome}`, { title: approval.title })} />
      <div className="panel decide" style={{ padding: 16 }}>
        <p>
          {approval.accountName}
          {total && <b className="num"> · {money(total)}</b>}
        </p>
        <p className="faint">{approval.why}</p>
        {outcome !== 'approve' && (
          <Input.TextArea
            aria-label={t('comment')}
            placeholder={t('comment')}
            maxLength={4000}
            onChange={({ target }) => setComment(target.value)}
          />
        )}
        <div className="sheet-actions">
          <Button onClick={() => void navigate({ to: '/approvals/$id', params: { id: approval.id! } })}>{t('link.look')}</Button>
          <Button
            type="primary"
            loading={give.isPending}
            disabled={outcome !== 'approve' && comment.trim() === ''}
            onClick={() => give.mutate()}
          >
            {t(outcome)}
          </Button>
        </div>
      </div>
    </>
  )
}
