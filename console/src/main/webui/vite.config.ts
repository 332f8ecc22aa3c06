import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** `npm run dev` serves the app at 5173 and asks a running console for the rest, e.g. the one of ./kaituo up. */
const CONSOLE = process.env.KAITUO_CONSOLE ?? 'http://127.0.0.1:8080'

/** The login is the console's: whoever has no session is sent there, and is known here afterwards, since cookies know no ports. */
const login: Plugin = {
  name: 'login',
  configureServer: ({ middlewares }) => {
    middlewares.use(async (asked, answer, next) => {
      if (asked.headers['sec-fetch-mode'] !== 'navigate' || /^\/(api|bff)\//.test(asked.url ?? '')) return next()
      const me = await fetch(`${CONSOLE}/bff/me`, { headers: { cookie: asked.headers.cookie ?? '' } }).catch(() => undefined)
      if (me?.status === 499) answer.writeHead(302, { Location: CONSOLE + asked.url }).end()
      else next()
    })
  },
}

export default defineConfig({
  plugins: [react(), login],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': CONSOLE, '/bff': CONSOLE } },
  build: {
    target: 'es2022',
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 30 },
            { name: 'tanstack', test: /node_modules\/@tanstack\//, priority: 20 },
          ],
        },
      },
    },
  },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
})
