import { EllipsisOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import type { Column, Deal } from './columns'
import { useCard } from './Drag'
import { useStageName } from './stages'

interface DealCardProps {
  deal: Deal
  draggable: boolean
  columns: Column[]
  /** Left out for those who only look. */
  moves?: { move: (deal: Deal, to: string) => void; end: (deal: Deal, won: boolean) => void }
}

/** A deal as a card: dragged by a pointer, or sent by its menu. */
export function DealCard({ deal, draggable, columns, moves }: DealCardProps) {
  const { t } = useTranslation('board')
  const { money, date } = useFormats()
  const nameOf = useStageName()
  const { ref, className } = useCard(deal.id!)
  const others = columns.filter((column) => column.current && column.stage !== deal.stage)
  return (
    <li ref={moves && draggable ? ref : undefined} className={className}>
      <div className="line">
        <Link to="/deals/$id" params={{ id: deal.id! }} className="name" draggable={false}>
          {deal.name}
        </Link>
        {moves && (
          <Dropdown
            autoFocus
            trigger={['click']}
            getPopupContainer={() => document.querySelector('main')!}
            menu={{
              items: [
                {
                  key: 'stages',
                  type: 'group',
                  label: t('moveTo'),
                  children: others.map(({ stage }) => ({ key: `to.${stage}`, label: nameOf(stage!) })),
                },
                { type: 'divider' },
                { key: 'won', label: t('end.won') },
                { key: 'lost', label: t('end.lost') },
              ],
              onClick: ({ key }) => (key.startsWith('to.') ? moves.move(deal, key.slice('to.'.length)) : moves.end(deal, key === 'won')),
            }}
          >
            <Button size="small" type="text" icon={<EllipsisOutlined aria-hidden />} aria-label={t('moveDeal', { name: deal.name })} />
          </Dropdown>
        )}
      </div>
      <div className="line">
        <span className="faint">{deal.accountName}</span>
        {deal.amount && <b className="num">{money(deal.amount)}</b>}
      </div>
      <div className="line">
        <span className="faint">{deal.ownerName}</span>
        {deal.expectedCloseOn && <span className="faint num">{t('closes', { day: date(deal.expectedCloseOn) })}</span>}
      </div>
    </li>
  )
}
