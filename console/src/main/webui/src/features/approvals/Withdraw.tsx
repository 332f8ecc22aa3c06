import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { APPROVALS, withdraw } from './approvals'
import type { Approval } from './turns'

/** Whoever asked takes it back: nobody is asked any more, and the document is a draft again. */
export function Withdraw({ approval, close }: { approval: Approval; close: () => void }) {
  const { t } = useTranslation('approvals')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const take = useMutation({
    mutationFn: () => withdraw(approval.id!),
    onSuccess: () => {
      void message.success(t('withdraw.done'))
      close()
    },
    onError: (refused) => void message.error(wordsOf(refused, t)),
    onSettled: () => {
      for (const key of [APPROVALS, [`${approval.subjectType}s`], ['today']]) void queries.invalidateQueries({ queryKey: key })
    },
  })
  return (
    <div className="section sheet-actions">
      <Popconfirm title={t('withdraw.sure')} okText={t('withdraw.yes')} cancelText={t('cancel')} onConfirm={() => take.mutate()}>
        <Button loading={take.isPending}>{t('withdraw.title')}</Button>
      </Popconfirm>
    </div>
  )
}
