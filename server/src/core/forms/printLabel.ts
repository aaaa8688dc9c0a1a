// A label of a form with its number, as the form prints it.
import type { FormNode } from './forms.ts';

/** 「7. 特定個人情報の保管・消去」, 「リスク１：…」, 「（別添1）」. */
export function printLabel({ number = '' }: FormNode, label: string): string {
  if (number === '') return label;
  if (number.startsWith('別添')) return `（${number}）${label}`;
  if (number.startsWith('リスク')) return `${number}：${label}`;
  return `${number}${/^[0-9]/.test(number) ? '.' : ''} ${label}`;
}
