import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import type { Template } from './contracts'
import type { Clause } from './writing'

type Known = NonNullable<Template['clauses']>[number]

/** The clauses of the kind, the mandatory ones marked, each choice that the parties must make in front (R5.17); others may be added. */
export function Clauses({ template }: { template?: Template }) {
  const { t } = useTranslation('contracts')
  // A clause is known by its code, which no field shows.
  const clauses = Form.useWatch('clauses', { form: Form.useFormInstance(), preserve: true }) as Clause[] | undefined
  const known = new Map(template?.clauses?.map((clause) => [clause.code, clause]))
  return (
    <section className="panel part" aria-labelledby="part-clauses">
      <h2 id="part-clauses">{t('part.clauses')}</h2>
      <Form.List name="clauses">
        {(fields, change) => (
          <>
            <ol className="clauses">
              {fields.map(({ key, name }) => (
                <li key={key}>
                  <OneClause at={name} clause={clauses?.[name]} known={known.get(clauses?.[name]?.code)} />
                  {!known.get(clauses?.[name]?.code)?.mandatory && (
                    <Button type="text" onClick={() => change.remove(name)}>
                      {t('remove.clause', { title: clauses?.[name]?.title ?? '' })}
                    </Button>
                  )}
                </li>
              ))}
            </ol>
            {template?.clauses
              ?.filter((clause) => !clauses?.some((one) => one?.code === clause.code))
              .map((clause) => (
                <Button key={clause.code} onClick={() => change.add({ code: clause.code, title: clause.title, text: clause.text })}>
                  {t('add.clauseAgain', { title: clause.title })}
                </Button>
              ))}
            <Button onClick={() => change.add({ code: `own-${crypto.randomUUID().slice(0, 8)}`, title: '', text: '' })}>
              {t('add.clause')}
            </Button>
          </>
        )}
      </Form.List>
    </section>
  )
}

function OneClause({ at, clause, known }: { at: number; clause?: Clause; known?: Known }) {
  const { t } = useTranslation('contracts')
  const title = clause?.title ?? known?.title ?? ''
  const option = known?.choice?.find((one) => one.code === clause?.choice)
  const changed = !!known && clause?.text?.trim() !== known.text?.trim()
  return (
    <>
      <div className="line">
        <b>{title || t('ownClause')}</b>
        <span className="actions">
          {changed && <span className="sla soon">{t('otherWording')}</span>}
          {known?.mandatory && <span className="sla">{t('mandatory')}</span>}
        </span>
      </div>
      {!!known?.choice?.length && (
        <div className="entry">
          <Form.Item name={[at, 'choice']} label={t('choose')}>
            <Choice
              aria-label={t('fieldOf', { field: t('choose'), name: title })}
              options={known.choice.map((one) => ({ value: one.code!, label: one.title! }))}
            />
          </Form.Item>
          {option?.fields?.map((field) => (
            <Form.Item key={field.code} name={[at, 'details', field.code!]} label={field.title}>
              <Input maxLength={1000} aria-label={t('fieldOf', { field: field.title, name: title })} />
            </Form.Item>
          ))}
        </div>
      )}
      <details open={!known}>
        <summary>{t('wordingOf', { title: title || t('ownClause') })}</summary>
        {!known && (
          <Form.Item name={[at, 'title']} label={t('clauseTitle')}>
            <Input maxLength={200} />
          </Form.Item>
        )}
        <Form.Item name={[at, 'text']} label={t('wording')}>
          <Input.TextArea
            maxLength={20_000}
            autoSize={{ minRows: 2, maxRows: 16 }}
            aria-label={t('fieldOf', { field: t('wording'), name: title })}
          />
        </Form.Item>
      </details>
    </>
  )
}
