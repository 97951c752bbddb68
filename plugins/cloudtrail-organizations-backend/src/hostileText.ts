/** Control characters, line breaks and marks that change the direction of text. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** Text that others gave, on one line and without characters that hide or reorder what stands there. */
export function oneLine(text: string): string {
  return text.replace(INVISIBLE, ' ').trim();
}

/**
 * Text that others gave, for Markdown: read as the words that it is. On one line nothing can begin a heading or a list,
 * so only what marks text up within a line is escaped; more would show where Backstage renders no Markdown.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[\\`*[\]<>]/g, '\\$&');
}
