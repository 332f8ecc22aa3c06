import { PlusOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { Sheet, Words } from '@/shared/Sheet'
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

interface Said {
  text: string
  evidence?: string
}

function Say({ quote, saying, close }: { quote: Quote; saying: Saying; close: () => void }) {
  const { t } = useTranslation('quotes')
  const queries = useQueryClient()
  const objection = saying.what === 'raise' ? undefined : saying.objection
  const send = ({ text, evidence }: Said) => {
    if (saying.what === 'raise') return raise(quote.id!, text)
    if (saying.what === 'confirm') return confirmAnswer(quote.id!, objection!.number!, text)
    return answerObjection(quote.id!, objection!.number!, { answer: text, evidence: evidence! })
  }
  return (
    <Sheet<Said, Quote>
      title={t(`say.${saying.what}`)}
      submit={t('save')}
      draft={`objection.${quote.id}.${saying.what}.${objection?.number ?? 0}`}
      initial={saying.what === 'answer' ? { text: objection!.answer, evidence: objection!.evidence } : undefined}
      send={send}
      onDone={(said) => queries.setQueryData(quoteKey(quote.id!), said)}
      close={close}
    >
      {objection && <p className="faint">{objection.objection}</p>}
      <Words
        name="text"
        label={t(`sayLabel.${saying.what}`)}
        focus
        short={saying.what === 'confirm'}
        most={saying.what === 'confirm' ? 200 : 2000}
      />
      {saying.what === 'answer' && <Words name="evidence" label={t('evidence')} short most={1000} />}
    </Sheet>
  )
}
