import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Problem, wordsOf } from './api/problem'

interface SaveFailedProps {
  failure: unknown
  /** Saves what was typed over what somebody else wrote meanwhile. */
  keepMine: () => unknown
  takeTheirs: () => void
}

/** Why a document was not saved; where somebody else wrote meanwhile, the writer decides whose words stand. */
export function SaveFailed({ failure, keepMine, takeTheirs }: SaveFailedProps) {
  const { t } = useTranslation('shared')
  if (!failure) return null
  if (!(failure instanceof Problem && failure.stale)) return <Alert type="error" showIcon role="alert" title={wordsOf(failure, t)} />
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('stale.told')}
      action={
        <>
          <Button onClick={() => void keepMine()}>{t('stale.mine')}</Button>
          <Button onClick={takeTheirs}>{t('stale.theirs')}</Button>
        </>
      }
    />
  )
}
