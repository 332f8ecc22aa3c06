import { Button, Typography } from 'antd'
import { useTranslation } from 'react-i18next'

/** A secret that nobody is shown again. */
export function Secret({ secret, close }: { secret: string; close: () => void }) {
  const { t } = useTranslation('integrations')
  return (
    <>
      <p>{t('secret.once')}</p>
      <Typography.Paragraph code copyable style={{ overflowWrap: 'anywhere' }}>
        {secret}
      </Typography.Paragraph>
      <div className="sheet-actions">
        <Button type="primary" onClick={close}>
          {t('secret.kept')}
        </Button>
      </div>
    </>
  )
}
