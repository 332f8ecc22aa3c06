import type { ThemeConfig } from 'antd'

const INK = '#16202e'
const BLUE = '#1f5fd6'
const PRESSED = '#184cab'

/** 3:1 against white: where a field begins and ends is seen. */
const FRAME = '#8a94a3'

/** What a finger meets without looking. */
const THUMB = 44

/** Calm and dense; every text colour keeps 4.5:1 on its ground. */
const theme: ThemeConfig = {
  token: {
    colorPrimary: BLUE,
    colorInfo: BLUE,
    colorLink: BLUE,
    colorPrimaryHover: PRESSED,
    colorLinkHover: PRESSED,
    colorSuccess: '#0b7a4b',
    colorWarning: '#b35c00',
    colorError: '#c4262e',
    colorText: INK,
    colorTextSecondary: '#4a5768',
    colorTextTertiary: '#5f6b7a',
    colorTextDescription: '#5f6b7a',
    colorTextPlaceholder: '#667282',
    colorBgLayout: '#f5f6f8',
    colorBorderSecondary: '#e6e9ee',
    borderRadius: 8,
    fontSize: 14,
    controlHeight: 34,
    fontFamily: '-apple-system, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Segoe UI", Roboto, sans-serif',
  },
  components: {
    Input: { colorBorder: FRAME },
    InputNumber: { colorBorder: FRAME },
    Select: { colorBorder: FRAME },
    Checkbox: { colorBorder: FRAME },
    Radio: { colorBorder: FRAME },
    DatePicker: { colorBorder: FRAME },
    Table: { cellPaddingBlockMD: 9, headerBg: '#fafbfc', headerColor: '#4a5768', headerSplitColor: 'transparent' },
  },
}

/** The same for a thumb, and without motion for those who asked their device for calm. */
export const themeFor = (phone: boolean, calm: boolean): ThemeConfig => ({
  ...theme,
  token: { ...theme.token, motion: !calm, ...(phone && { controlHeight: THUMB }) },
})
