import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Words } from '@/shared/Sheet'
import { DIMENSIONS, type Score, type ScoreLead, score } from './doings'
import { LeadForm } from './LeadForm'
import type { Lead } from './leads'

type Judged = Record<(typeof DIMENSIONS)[number], { value: number | string; evidence?: string }>

const said = (text?: string) => text?.trim() || undefined

/** Four judgements and what each rests on; the playbook weighs them. */
export default function ScoreForm({ lead, known, close }: { lead: Lead; known?: Score; close: () => void }) {
  const { t } = useTranslation('leads')
  const before = Object.fromEntries(known?.reasons?.map(({ dimension, value, evidence }) => [dimension, { value, evidence }]) ?? [])
  return (
    <LeadForm<Judged>
      lead={lead}
      name="score"
      title={t('score.title')}
      submit={t('score.submit')}
      done={t('score.done')}
      initial={before as Partial<Judged>}
      send={(judged) =>
        score(
          lead.id!,
          lead.version,
          Object.fromEntries(
            DIMENSIONS.map((dimension) => [
              dimension,
              { value: Number(judged[dimension].value), evidence: said(judged[dimension].evidence) },
            ]),
          ) as unknown as ScoreLead,
        )
      }
      close={close}
    >
      {DIMENSIONS.map((dimension) => (
        <fieldset key={dimension} className="judged">
          <legend>{t(`dimension.${dimension}`)}</legend>
          <p className="faint">{t(`dimension.${dimension}Means`)}</p>
          <Form.Item
            name={[dimension, 'value']}
            label={t('score.value')}
            rules={[{ required: true, message: t('required', { field: t(`dimension.${dimension}`) }) }]}
          >
            <Input type="number" min={0} max={10} step={0.5} inputMode="decimal" />
          </Form.Item>
          <Words name={[dimension, 'evidence']} label={t('score.evidence')} free short most={2000} />
        </fieldset>
      ))}
    </LeadForm>
  )
}
