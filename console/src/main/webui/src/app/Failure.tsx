import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'

/** A page that broke says so and offers the way on; the rest of the console goes on working. */
export function Failure({ error, reset }: { error: unknown; reset?: () => void }) {
  const { t } = useTranslation('app')
  return (
    <div role="alert">
      <Empty
        title={t('failure.title')}
        action={
          <Button type="primary" onClick={() => (reset ? reset() : location.reload())}>
            {t('failure.again')}
          </Button>
        }
      >
        {t('failure.text')} <code>{String(error)}</code>
      </Empty>
    </div>
  )
}

export function Lost() {
  const { t } = useTranslation('app')
  return <Empty title={t('lost.title')}>{t('lost.text')}</Empty>
}
