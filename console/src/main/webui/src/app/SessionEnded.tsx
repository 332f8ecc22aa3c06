import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'

/** Asks to sign in again over the page as it is; drafts are on the device and come back with it. */
export default function SessionEnded() {
  const { t } = useTranslation('app')
  return (
    <Modal
      open
      closable={false}
      title={t('session.ended')}
      okText={t('session.signIn')}
      onOk={() => location.reload()}
      cancelButtonProps={{ style: { display: 'none' } }}
    >
      {t('session.kept')}
    </Modal>
  )
}
