// The assessments of a municipality: sentences that all of them have, sentences that differ in a word, and sentences of
// their own, put together from the clauses of the samples. Always the same ones.
import { readSample } from './texts.ts';

/** A sequence of numbers from 0 to before `below` that looks like chance. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pick = <T>(of: readonly T[], roll: (below: number) => number): T => {
  const picked = of[roll(of.length)];
  if (picked === undefined) throw new Error('there is nothing to pick from');
  return picked;
};

/** Half of each is sections, half the table of what changed. */
export function assessments(count: number, characters: number): string[] {
  const clauses = [...new Set(readSample('clean').match(/[\p{Script=Han}ァ-ヺー]{2,}[ぁ-ん]{0,4}、?/gu))];
  const roll = dice(1);
  const sentence = (): string[] => Array.from({ length: 4 + roll(6) }, () => pick(clauses, roll));
  const shared = Array.from({ length: 500 }, sentence);
  const line = (): string => {
    const kind = roll(10);
    const words = kind < 4 ? [...pick(shared, roll)] : sentence();
    if (kind === 3) words[roll(words.length)] = pick(clauses, roll);
    return `${words.join('')}。`;
  };
  const body = (): string =>
    Array.from({ length: 20 }, (_, index) => `  (${index + 1}) ${line()}\n`).join('');
  return Array.from({ length: count }, (_, document) => {
    const parts = [`評価書：${pick(clauses, roll)}に関する事務\n\n`];
    for (let [number, length] = [1, 0]; length < characters; number++) {
      const path = `Ⅲ リスク対策 その${number}`;
      const [before, after] = [body(), body()];
      parts.push(`対策：${path}\n${after}${body()}\n`);
      parts.push(
        `変更：令和${3 + (document % 5)}年4月1日\n項目：${path}\n変更前：\n${before}変更後：\n${after}提出時期：事後\n\n`,
      );
      length += parts.slice(-2).join('').length;
    }
    return parts.join('');
  });
}
