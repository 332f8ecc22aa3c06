import { Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import { useSources } from '@/shared/sources'
import type { LeadImport, Plan } from './imports'
import { assigned, columnsOf, FIELDS, fieldOf } from './mapping'

interface MappingProps {
  file: LeadImport
  plan: Plan
  change: (plan: Plan) => void
}

/** What each column of the file says of a lead, and what holds for all rows. */
export function Mapping({ file, plan, change }: MappingProps) {
  const { t } = useTranslation('imports')
  const columns = plan.columns ?? {}
  return (
    <section className="section" aria-labelledby="mapping">
      <h2 id="mapping">{t('mapping')}</h2>
      <div className="mapping">
        <ul className="panel columns">
          {columnsOf(file).map(({ heading, examples }) => (
            <li key={heading}>
              <div>
                <b>{heading || t('unnamed')}</b>
                <p className="faint">{examples.join(' · ') || t('nothing')}</p>
              </div>
              <Choice
                aria-label={t('becomes', { heading })}
                none={t('ignored')}
                value={fieldOf(columns, heading)}
                options={FIELDS.map((field) => ({ value: field, label: t(`field.${field}`) }))}
                onChange={({ target }) =>
                  change({
                    ...plan,
                    columns: assigned(
                      columns,
                      heading,
                      FIELDS.find((field) => field === target.value),
                    ),
                  })
                }
              />
            </li>
          ))}
        </ul>
        <ForAll plan={plan} change={change} />
      </div>
    </section>
  )
}

function ForAll({ plan, change }: Omit<MappingProps, 'file'>) {
  const { t } = useTranslation('imports')
  const { data: sources = [] } = useSources()
  return (
    <div className="panel for-all">
      <div>
        <label htmlFor="all-source">{t('all.source')}</label>
        {sources.length > 0 ? (
          <Choice
            id="all-source"
            value={plan.source}
            none={t('all.none')}
            options={sources.map(({ code, title }) => ({ value: code!, label: title! }))}
            onChange={({ target }) => change({ ...plan, source: target.value || undefined })}
          />
        ) : (
          <Input
            id="all-source"
            value={plan.source}
            maxLength={60}
            onChange={({ target }) => change({ ...plan, source: target.value || undefined })}
          />
        )}
      </div>
      <div>
        <label htmlFor="all-campaign">{t('all.campaign')}</label>
        <Input
          id="all-campaign"
          value={plan.campaign}
          maxLength={120}
          onChange={({ target }) => change({ ...plan, campaign: target.value || undefined })}
        />
      </div>
      <fieldset>
        <legend>{t('all.known')}</legend>
        <Radio.Group
          name="known"
          value={plan.knownCompanies ?? 'skip'}
          onChange={({ target }) => change({ ...plan, knownCompanies: target.value })}
          options={(['skip', 'contest'] as const).map((value) => ({ value, label: t(`known.${value}`) }))}
          vertical
        />
      </fieldset>
    </div>
  )
}
