import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import { EVENTS, UNITS, type WrittenDue } from './writing'

/** When something is due: on a day, or so long after an event. `list` and `at` say where in the document it stands. */
export function DueFields({ list, at, about }: { list: 'payments' | 'deliveries'; at: number; about: string }) {
  const { t } = useTranslation('contracts')
  const due = Form.useWatch([list, at]) as WrittenDue | undefined
  const label = (field: string) => t('fieldOf', { field: t(`due.${field}`), name: about })
  return (
    <>
      <Form.Item name={[at, 'from']} label={t('due.from')}>
        <Choice
          aria-label={label('from')}
          options={[
            { value: 'on', label: t('due.day') },
            ...EVENTS.map((event) => ({ value: event as string, label: t('due.after', { event: t(`event.${event}`) }) })),
          ]}
        />
      </Form.Item>
      {due?.from === 'on' && (
        <Form.Item name={[at, 'on']} label={t('due.on')}>
          <Input type="date" aria-label={label('on')} />
        </Form.Item>
      )}
      {due?.from && due.from !== 'on' && (
        <>
          <Form.Item name={[at, 'count']} label={t('due.count')} rules={[{ pattern: /^\s*\d{0,4}\s*$/, message: t('wrong.count') }]}>
            <Input inputMode="numeric" autoComplete="off" aria-label={label('count')} placeholder={t('due.atOnce')} />
          </Form.Item>
          <Form.Item name={[at, 'unit']} label={t('due.unit')} initialValue="d">
            <Choice aria-label={label('unit')} options={UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))} />
          </Form.Item>
        </>
      )}
    </>
  )
}
