import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language, useLanguage } from '@/shared/language'
import { chooseRegion, useMe, useRegion } from '@/shared/me'
import { chooseZone, deviceZone, useZone } from '@/shared/zone'

const REGION_ZONE = 'Asia/Shanghai'

/** Who is signed in, in which language and time zone, and the way out. */
export default function UserMenu() {
  const { t } = useTranslation('app')
  const me = useMe()
  const { language, choose } = useLanguage()
  const zone = useZone()
  const region = useRegion()
  const zones = [...new Set([deviceZone(), REGION_ZONE, 'UTC', zone])]
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      getPopupContainer={(button) => button.parentElement!}
      menu={{
        selectable: true,
        multiple: true,
        selectedKeys: [`language.${language}`, `zone.${zone}`, `region.${region}`],
        items: [
          { key: 'me', type: 'group', label: `${me.name} · ${me.roles.map((role) => t(`role.${role}`)).join(' · ')}` },
          ...(me.regions.length > 1
            ? [
                {
                  key: 'regions',
                  type: 'group' as const,
                  label: t('region'),
                  children: me.regions.map((key) => ({ key: `region.${key}`, label: key })),
                },
              ]
            : []),
          {
            key: 'languages',
            type: 'group',
            label: t('language'),
            children: Object.entries(LANGUAGES).map(([key, label]) => ({ key: `language.${key}`, label })),
          },
          { key: 'zones', type: 'group', label: t('zone'), children: zones.map((key) => ({ key: `zone.${key}`, label: key })) },
          { type: 'divider' },
          { key: 'logout', label: t('signOut') },
        ],
        onClick: ({ key }) => {
          if (key === 'logout') location.assign('/bff/logout')
          else if (key.startsWith('region.')) chooseRegion(me, key.slice('region.'.length))
          else if (key.startsWith('zone.')) chooseZone(key.slice('zone.'.length))
          else choose(key.slice('language.'.length) as Language)
        },
      }}
    >
      <Button shape="circle" className="avatar" aria-label={t('you', { initials: initials(me.name), name: me.name })}>
        {initials(me.name)}
      </Button>
    </Dropdown>
  )
}

/** 郑 of 郑州 经理一, AS of Anna Snelling. */
export const initials = (name: string) =>
  /^\p{Script=Han}/u.test(name)
    ? name.charAt(0)
    : name
        .split(/\s+/)
        .slice(0, 2)
        .map((part) => part.charAt(0))
        .join('')
