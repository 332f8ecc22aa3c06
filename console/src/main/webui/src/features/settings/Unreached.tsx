import type { TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { DISPATCHES, type Dispatch, fetchUnreached } from './settings'

export const UNREACHED = [...DISPATCHES, 'unreached']

/** Who was to be told of what and could not be reached, and why; it is in their inbox all the same. */
export function Unreached({ hidden }: { hidden: boolean }) {
  const { t } = useTranslation('settings')
  return (
    <section className="section" aria-labelledby="unreached" hidden={hidden}>
      <h2 id="unreached">{t('unreached.title')}</h2>
      <ListPage<Dispatch>
        label={t('unreached.title')}
        queryKey={UNREACHED}
        fetchPage={fetchUnreached}
        rowKey={(dispatch) => dispatch.id!}
        columns={useColumns()}
        card={(dispatch) => <Card dispatch={dispatch} />}
        width={860}
        empty={<Empty title={t('unreached.empty')}>{t('unreached.emptyText')}</Empty>}
      />
    </section>
  )
}

function useColumns(): TableColumnsType<Dispatch> {
  const { t } = useTranslation('settings')
  const { moment } = useFormats()
  return [
    { title: t('field.message'), key: 'message', render: (_, { title }) => title },
    { title: t('field.recipient'), key: 'recipient', width: 160, render: (_, { recipientName }) => recipientName },
    { title: t('field.failure'), key: 'failure', render: (_, dispatch) => <Failures dispatch={dispatch} /> },
    { title: t('field.at'), key: 'at', width: 150, render: (_, { createdAt }) => moment(createdAt!) },
  ]
}

function Failures({ dispatch }: { dispatch: Dispatch }) {
  const { t } = useTranslation('settings')
  return dispatch.deliveries?.map(({ channel, channelName, failure }) => (
    <p key={`${channel} ${channelName}`}>
      {channelName ?? t(`channel.${channel}`)}: <span className="faint">{failure}</span>
    </p>
  ))
}

function Card({ dispatch }: { dispatch: Dispatch }) {
  const { moment } = useFormats()
  return (
    <>
      <div className="line">
        <b>{dispatch.title}</b>
        <span className="faint">{moment(dispatch.createdAt!)}</span>
      </div>
      <span className="faint">{dispatch.recipientName}</span>
      <Failures dispatch={dispatch} />
    </>
  )
}
