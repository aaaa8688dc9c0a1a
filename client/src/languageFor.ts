// Which of the two languages the extension speaks. Knows no VS Code.
type Language = 'ja' | 'en';

/** @param setting `hyoka.language`; @param editor the language of the editor: 「ja」, 「en-US」 */
export function languageFor(setting: unknown, editor: string): Language {
  if (setting === 'ja' || setting === 'en') return setting;
  return editor.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
