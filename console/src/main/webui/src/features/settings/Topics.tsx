import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import {
  type ChannelKind,
  fallbackOf,
  type OwnRoute,
  type Timing,
  timingOf,
  type Way,
  wayOf,
  withFallback,
  withTiming,
  withWay,
} from './routes'
import type { Preferences } from './settings'

const CHANNELS: ChannelKind[] = ['EMAIL', 'WECOM', 'DINGTALK', 'FEISHU', 'WEBHOOK']
const TIMINGS: Timing[] = ['at-once', 'outside-quiet-hours', 'working-time']

interface TopicsProps {
  preferences: Preferences
  routes: OwnRoute[]
  change: (routes: OwnRoute[]) => void
}

/** A line for each topic, and on request one for each of its kinds, which goes before its topic. */
export function Topics({ preferences, routes, change }: TopicsProps) {
  const { t } = useTranslation('settings')
  return (
    <section className="panel group" aria-labelledby="topics">
      <h2 id="topics">{t('topics.title')}</h2>
      <p className="faint">{t('topics.text')}</p>
      <ul className="topics">
        {preferences.topics?.map(({ topic, kinds = [] }) => (
          <li key={topic}>
            <One what={topic!} name={t(`topic.${topic}`)} preferences={preferences} routes={routes} change={change} />
            {kinds.length > 1 && (
              <details open={kinds.some((kind) => wayOf(routes, kind) !== 'PLAYBOOK') || undefined}>
                <summary>
                  {t('topics.each')}
                  <span className="hidden"> {t(`topic.${topic}`)}</span>
                </summary>
                {kinds.map((kind) => (
                  <One
                    key={kind}
                    what={kind}
                    name={t(`kind.${kind}`, { defaultValue: kind })}
                    within={topic}
                    preferences={preferences}
                    routes={routes}
                    change={change}
                  />
                ))}
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface OneProps extends TopicsProps {
  what: string
  name: string
  /** The topic it belongs to, where it is one kind. */
  within?: string
}

function One({ what, name, within, preferences, routes, change }: OneProps) {
  const { t } = useTranslation('settings')
  const way = wayOf(routes, what)
  const own = way !== 'PLAYBOOK'
  const byChannel = own && way !== 'INBOX'
  const channels = useChannels(preferences)
  return (
    <div className="way">
      <div>
        <b>{name}</b>
        <InForce
          kinds={within ? [what] : (preferences.topics?.find(({ topic }) => topic === what)?.kinds ?? [what])}
          preferences={preferences}
        />
      </div>
      <Choice
        required
        value={way}
        aria-label={t('way.first', { name })}
        onChange={({ target }) => change(withWay(routes, what, target.value as Way))}
        options={[
          { value: 'PLAYBOOK', label: t(within ? 'way.asTopic' : 'asPlaybook') },
          { value: 'INBOX', label: t('way.inbox') },
          ...channels(way),
        ]}
      />
      {byChannel && (
        <Choice
          value={fallbackOf(routes, what)}
          none={t('way.noFallback')}
          aria-label={t('way.second', { name })}
          onChange={({ target }) => change(withFallback(routes, what, (target.value || undefined) as ChannelKind | undefined))}
          options={channels(fallbackOf(routes, what)).filter(({ value }) => value !== way)}
        />
      )}
      {byChannel && (
        <Choice
          value={timingOf(routes, what)}
          none={t('timing.playbook')}
          aria-label={t('way.when', { name })}
          onChange={({ target }) => change(withTiming(routes, what, (target.value || undefined) as Timing | undefined))}
          options={TIMINGS.map((value) => ({ value, label: t(`timing.${value}`) }))}
        />
      )}
    </div>
  )
}

/** What can be chosen: what reaches the reader, and what they chose when it did. */
function useChannels({ reachable = [] }: Preferences) {
  const { t } = useTranslation('settings')
  return (chosen: string | undefined) =>
    CHANNELS.filter((kind) => reachable.includes(kind) || kind === chosen).map((value) => ({
      value: value as string,
      label: reachable.includes(value) ? t(`channel.${value}`) : t('way.notSetUp', { channel: t(`channel.${value}`) }),
    }))
}

/** What comes of it as it was saved; a topic's kinds may go different ways. */
function InForce({ kinds, preferences }: { kinds: string[]; preferences: Preferences }) {
  const { t } = useTranslation('settings')
  const ways = preferences.ways?.filter(({ kind }) => kinds.includes(kind!)) ?? []
  const words = ways.map(({ priority, channels, timing }) =>
    t('way.inForce', {
      priority: t(`priority.${priority}`),
      channels: channels?.map((kind) => t(`channel.${kind}`)).join(' → '),
      timing: t(`timing.${timing}`),
    }),
  )
  return <p className="faint">{words.length === 0 ? t('way.inbox') : [...new Set(words)].join(' · ')}</p>
}
