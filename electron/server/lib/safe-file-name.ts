const longest = 80

/** Text as the name of a file on every system, Windows' reserved names included; without an ending. */
export function safeFileName(text: string): string {
  const clean = [...text.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')]
    .slice(0, longest)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (clean === '') return '未命名'
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(clean) ? `${clean}_` : clean
}
