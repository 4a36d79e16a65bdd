import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** 青, "blue that comes of indigo": one calm blue-green, the only accent there is. */
const qing: MantineColorsTuple = [
  '#eef6f6',
  '#dbeaea',
  '#b4d5d5',
  '#8abfc0',
  '#68acae',
  '#529fa2',
  '#32878b',
  '#1f7075',
  '#125c61',
  '#04484d',
]

const fonts =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif'

/** Dense enough for office work at 1366×768, on paper white. */
export const theme = createTheme({
  primaryColor: 'qing',
  primaryShade: 7,
  colors: { qing },
  fontFamily: fonts,
  headings: {
    fontFamily: fonts,
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.25rem' }, h2: { fontSize: '1.05rem' }, h3: { fontSize: '0.95rem' } },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '0.875rem', lg: '1.25rem', xl: '1.75rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    // What is out of range is refused with a sentence; clamping would save another number than the one that was typed.
    NumberInput: { defaultProps: { size: 'sm', clampBehavior: 'none' } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': '关闭提示' } } },
    Table: { defaultProps: { verticalSpacing: 4, horizontalSpacing: 'sm' } },
    Modal: {
      defaultProps: {
        centered: true,
        closeOnClickOutside: false, // a click beside a form of twenty inputs would throw away what was typed
        closeButtonProps: { 'aria-label': '关闭' },
        overlayProps: { backgroundOpacity: 0.3 },
      },
    },
  },
})
