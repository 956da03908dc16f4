/**
 * A text somebody wrote, in one form (Unicode NFC): an å of two signs looks the same, and would hash and compare as another
 * text. Without what nobody sees: control characters but tab and line break, half surrogate pairs, marks that turn the
 * direction of what follows.
 */
export function writtenText(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, '')
    .normalize()
    .trim()
}
