import { PlusOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { useDraft } from '@/shared/draft'
import { useFormats } from '@/shared/formats'
import { answerObjection, confirmAnswer, type Objection, type Quote, quoteKey, raise } from './quotes'

/** What is to be said next: a new objection, the answer to one, or that the customer is satisfied with it. */
type Saying = { what: 'raise' } | { what: 'answer' | 'confirm'; objection: Objection }

/** What the customer holds against the offer, and how far it is settled (疑虑排除). */
export function Objections({ quote, open }: { quote: Quote; open: boolean }) {
  const { t } = useTranslation('quotes')
  const [saying, say] = useState<Saying>()
  const objections = quote.objections ?? []
  if (objections.length === 0 && !open) return null
  return (
    <section className="section" aria-labelledby="objections">
      <div className="line">
        <h2 id="objections">{t('objections')}</h2>
        {open && (
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => say({ what: 'raise' })}>
            {t('say.raise')}
          </Button>
        )}
      </div>
      {objections.length === 0 && <p className="faint">{t('noObjections')}</p>}
      <ul className="cards">
        {objections.map((objection) => (
          <li key={objection.number}>
            <One objection={objection} />
            {open && !objection.confirmedBy && (
              <div className="actions">
                <Button aria-label={`${t('say.answer')}: ${objection.objection}`} onClick={() => say({ what: 'answer', objection })}>
                  {t('say.answer')}
                </Button>
                {objection.answer && (
                  <Button aria-label={`${t('say.confirm')}: ${objection.objection}`} onClick={() => say({ what: 'confirm', objection })}>
                    {t('say.confirm')}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {saying && <Say quote={quote} saying={saying} close={() => say(undefined)} />}
    </section>
  )
}

function One({ objection }: { objection: Objection }) {
  const { t } = useTranslation('quotes')
  const { date } = useFormats()
  return (
    <>
      <div className="line">
        <b>{objection.objection}</b>
        <span className={`sla ${objection.confirmedBy ? '' : 'soon'}`}>
          {t(objection.confirmedBy ? 'objection.settled' : objection.answer ? 'objection.answered' : 'objection.open')}
        </span>
      </div>
      {objection.answer && <p>{objection.answer}</p>}
      {objection.evidence && <p className="faint">{t('evidenceIs', { evidence: objection.evidence })}</p>}
      {objection.confirmedBy && (
        <p className="faint">
          {t('confirmedBy', { name: objection.confirmedBy, day: objection.confirmedOn && date(objection.confirmedOn) })}
        </p>
      )}
    </>
  )
}

interface Words {
  text: string
  evidence?: string
}

function Say({ quote, saying, close }: { quote: Quote; saying: Saying; close: () => void }) {
  const { t } = useTranslation('quotes')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const objection = saying.what === 'raise' ? undefined : saying.objection
  const draft = useDraft<Words>(`objection.${quote.id}.${saying.what}.${objection?.number ?? 0}`)
  const send = useMutation({
    mutationFn: ({ text, evidence }: Words) => {
      if (saying.what === 'raise') return raise(quote.id!, text)
      if (saying.what === 'confirm') return confirmAnswer(quote.id!, objection!.number!, text)
      return answerObjection(quote.id!, objection!.number!, { answer: text, evidence: evidence! })
    },
    onSuccess: (said) => {
      draft.done()
      queries.setQueryData(quoteKey(quote.id!), said)
      close()
    },
    onError: (refused) => void message.error(wordsOf(refused, t)),
  })
  const label = t(`sayLabel.${saying.what}`)
  const required = (field: string) => [{ required: true, whitespace: true, message: t('required', { field }) }]
  return (
    <Drawer open onClose={close} size={480} title={t(`say.${saying.what}`)}>
      {objection && <p className="faint">{objection.objection}</p>}
      <Form<Words>
        layout="vertical"
        requiredMark={false}
        initialValues={{
          text: objection && saying.what === 'answer' ? objection.answer : undefined,
          evidence: objection?.evidence,
          ...draft.kept,
        }}
        onValuesChange={(_, words) => draft.keep(words)}
        onFinish={(words) => send.mutate(words)}
      >
        <Form.Item name="text" label={label} rules={required(label)}>
          {saying.what === 'confirm' ? (
            <Input autoFocus maxLength={200} autoComplete="off" />
          ) : (
            <Input.TextArea autoFocus maxLength={2000} autoSize={{ minRows: 3, maxRows: 10 }} />
          )}
        </Form.Item>
        {saying.what === 'answer' && (
          <Form.Item name="evidence" label={t('evidence')} rules={required(t('evidence'))}>
            <Input maxLength={1000} autoComplete="off" />
          </Form.Item>
        )}
        <div className="sheet-actions">
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={send.isPending}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </Drawer>
  )
}
