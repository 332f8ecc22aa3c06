import { useTranslation } from 'react-i18next'
import { sectionsOf } from './text'

/** A playbook from end to end, a heading for each section and a way to each. */
export function Text({ yaml }: { yaml: string }) {
  const { t } = useTranslation('playbooks')
  const sections = sectionsOf(yaml)
  const title = (name: string) => t(`section.${name}`, { defaultValue: name })
  return (
    <div className="playbook">
      <nav aria-label={t('sections')}>
        <ul>
          {sections.map(({ name }) => (
            <li key={name}>
              <a href={`#${name}`}>{title(name)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        {sections.map(({ name, text, from }) => (
          <section key={name} id={name} aria-labelledby={`${name}-title`}>
            <h2 id={`${name}-title`}>{title(name)}</h2>
            <pre style={{ counterReset: `line ${from - 1}` }}>
              {text.split('\n').map((line, at) => (
                <code key={at}>{line}</code>
              ))}
            </pre>
          </section>
        ))}
      </div>
    </div>
  )
}
