import type { ThemeConfig } from 'antd';

/** The look: calm, dense enough for a working day, every text at least 4.5 : 1 against its ground. */
export const theme: ThemeConfig = {
  hashed: false,
  token: {
    colorPrimary: '#1c4a86',
    colorInfo: '#1c4a86',
    colorSuccess: '#1f6f43',
    colorWarning: '#8a5a00',
    // What the theme would mix out of so dark a colour is mud.
    colorWarningBg: '#fdf3dd',
    colorWarningBorder: '#e4c886',
    colorError: '#b3261e',
    colorText: '#1d2733',
    colorTextSecondary: '#4a5766',
    colorTextTertiary: '#5b6877',
    colorTextPlaceholder: '#66727f',
    colorBorder: '#aab4c0',
    colorBorderSecondary: '#dde3ea',
    colorBgLayout: '#f3f5f8',
    borderRadius: 4,
    fontSize: 15,
    controlHeight: 36,
    fontFamily:
      '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC",system-ui,sans-serif',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Form: { itemMarginBottom: 0, verticalLabelPadding: '0 0 4px' },
    Modal: { titleFontSize: 18 },
  },
};
