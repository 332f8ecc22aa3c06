import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { wordsOf } from './api/problem'

/** What was asked for did not come: why, and the way to ask again. */
export function Refused({ failure, again }: { failure: unknown; again?: () => void }) {
  const { t } = useTranslation('shared')
  return (
    <div className="refused" role="alert">
      <p>{wordsOf(failure, t)}</p>
      {again && <Button onClick={again}>{t('again')}</Button>}
    </div>
  )
}
