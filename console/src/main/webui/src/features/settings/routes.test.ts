import { describe, expect, it } from 'vitest'
import { fallbackOf, type OwnRoute, timingOf, wayOf, withFallback, withTiming, withWay } from './routes'

const OWN: OwnRoute[] = [
  { about: 'APPROVALS', channels: ['WECOM', 'EMAIL'], timing: 'at-once' },
  { about: 'DIGEST', channels: [] },
]

describe('how somebody is told', () => {
  it('follows the playbook where they said nothing', () => {
    expect(wayOf(OWN, 'LEADS')).toBe('PLAYBOOK')
    expect(timingOf(OWN, 'LEADS')).toBeUndefined()
  })

  it('is by the channels they chose, in their order', () => {
    expect(wayOf(OWN, 'APPROVALS')).toBe('WECOM')
    expect(fallbackOf(OWN, 'APPROVALS')).toBe('EMAIL')
    expect(timingOf(OWN, 'APPROVALS')).toBe('at-once')
  })

  it('is nothing but the inbox where they wanted no message', () => {
    expect(wayOf(OWN, 'DIGEST')).toBe('INBOX')
  })
})

describe('another choice', () => {
  it('adds a route, and takes it away for the playbook again', () => {
    const more = withWay(OWN, 'LEADS', 'EMAIL')
    expect(more).toHaveLength(3)
    expect(more.at(-1)).toEqual({ about: 'LEADS', channels: ['EMAIL'] })
    expect(withWay(more, 'LEADS', 'PLAYBOOK')).toEqual(OWN)
  })

  it('never tries one channel twice', () => {
    expect(withWay(OWN, 'APPROVALS', 'EMAIL')[1]?.channels).toEqual(['EMAIL'])
  })

  it('keeps the others and the moment', () => {
    const changed = withWay(OWN, 'APPROVALS', 'FEISHU')
    expect(changed).toContainEqual({ about: 'APPROVALS', channels: ['FEISHU', 'EMAIL'], timing: 'at-once' })
    expect(changed).toContainEqual(OWN[1])
  })

  it('of the second channel leaves the first', () => {
    expect(withFallback(OWN, 'APPROVALS', undefined)[0]?.channels).toEqual(['WECOM'])
    expect(withFallback(OWN, 'APPROVALS', 'FEISHU')[0]?.channels).toEqual(['WECOM', 'FEISHU'])
  })

  it('of the moment needs a route of their own', () => {
    expect(withTiming(OWN, 'APPROVALS', undefined)[0]?.timing).toBeUndefined()
    expect(withTiming(OWN, 'LEADS', 'at-once')).toEqual(OWN)
  })
})
