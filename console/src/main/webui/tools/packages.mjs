// Installs what package-lock.json says, and nothing when that is installed already.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hashOf } from './hash.mjs'

const stamp = 'node_modules/.installed'
const wanted = hashOf(['package.json', 'package-lock.json'])
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  const npm = process.env.npm_execpath ?? join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js')
  execFileSync(process.execPath, [npm, 'ci', '--no-fund', '--no-audit', '--prefer-offline'], { stdio: 'inherit' })
  writeFileSync(stamp, wanted)
}
