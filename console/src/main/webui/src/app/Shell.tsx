import { MoreOutlined, SearchOutlined } from '@ant-design/icons'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounced } from '@/shared/announce'
import { useSessionEnded } from '@/shared/api/session'
import { useMe } from '@/shared/me'
import { useOnline } from '@/shared/online'
import { usePhone } from '@/shared/phone'
import { UndoBar } from '@/shared/UndoBar'
import { placesFor, tools } from './places'
import { useReturningFocus } from './returningFocus'
import { useKeys } from './useKeys'

const palette = () => import('./Palette')
const Palette = lazy(palette)
const UserMenu = lazy(() => import('./UserMenu'))
const SessionEnded = lazy(() => import('./SessionEnded'))
const IN_BOTTOM_BAR = 4

/** A dark rail on the desk, a bar at the thumb on the phone, and the page. */
export function Shell() {
  const { t } = useTranslation('app')
  const phone = usePhone()
  const ended = useSessionEnded()
  const [asking, setAsking] = useState(false)
  useKeys(() => setAsking((open) => !open))
  useReturningFocus()
  // Whoever opens it types at once.
  useEffect(() => void palette(), [])
  return (
    <div className={phone ? 'shell phone' : 'shell'}>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      {!phone && <Rail />}
      <div className="page">
        <header className="top">
          <button type="button" className="search" onClick={() => setAsking(true)}>
            <SearchOutlined aria-hidden />
            <span>{t('palette.open')}</span>
            {!phone && <kbd aria-hidden>Ctrl K</kbd>}
          </button>
          {tools.map((Tool) => (
            <Tool key={Tool.name} />
          ))}
          <Suspense fallback={<span className="avatar" />}>
            <UserMenu />
          </Suspense>
        </header>
        <Connection />
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <UndoBar />
      {phone && <BottomBar more={() => setAsking(true)} />}
      <Announced />
      <Suspense>
        {asking && <Palette close={() => setAsking(false)} />}
        {ended && <SessionEnded />}
      </Suspense>
    </div>
  )
}

/** Says that there is no network for as long as there is none. */
function Connection() {
  const { t } = useTranslation('app')
  const online = useOnline()
  return <div role="status">{!online && <p className="offline">{t('offline')}</p>}</div>
}

const Announced = () => (
  <div role="status" className="hidden">
    {useAnnounced()}
  </div>
)

function Rail() {
  const { t } = useTranslation('app')
  const { places, isHere } = usePlaces()
  return (
    <nav className="rail" aria-label={t('navigation')}>
      <div className="brand">
        <img src="/favicon.svg" alt="" width={28} height={28} />
        开拓 Kaituo
      </div>
      <div className="places">
        {places.map((place) => (
          <Link key={place.to} to={place.to} activeOptions={{ exact: true }} aria-current={isHere(place.to) ? 'page' : undefined}>
            {place.icon}
            <span>{t(place.title)}</span>
          </Link>
        ))}
      </div>
    </nav>
  )
}

function BottomBar({ more }: { more: () => void }) {
  const { t } = useTranslation('app')
  const { places, isHere } = usePlaces()
  const shown = places.length > IN_BOTTOM_BAR + 1 ? places.slice(0, IN_BOTTOM_BAR) : places
  return (
    <nav className="bottom" aria-label={t('navigation')}>
      {shown.map((place) => (
        <Link key={place.to} to={place.to} activeOptions={{ exact: true }} aria-current={isHere(place.to) ? 'page' : undefined}>
          {place.icon}
          <span>{t(place.title)}</span>
        </Link>
      ))}
      {shown.length < places.length && (
        <button type="button" onClick={more}>
          <MoreOutlined aria-hidden />
          <span>{t('more')}</span>
        </button>
      )}
    </nav>
  )
}

function usePlaces() {
  const me = useMe()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const places = placesFor(me)
  // The nearest place above the page: /leads/distributions is a place of its own within /leads.
  const here = places
    .map(({ to }) => to)
    .filter((to) => path === to || (to !== '/' && path.startsWith(`${to}/`)))
    .sort((one, other) => other.length - one.length)[0]
  return { places, isHere: (to: string) => to === here }
}
