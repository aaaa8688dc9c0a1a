// `node:assert/strict` where there is no Node, as far as the editor tests use it. Values are compared as JSON.
const json = (value: unknown): string => JSON.stringify(value) ?? 'undefined';

function check(good: boolean, said: string | undefined, what: string): void {
  if (!good) throw new Error(said === undefined ? what : `${said}: ${what}`);
}

export default {
  ok: (value: unknown, said?: string): void => check(Boolean(value), said, `${json(value)} is not truthy`),
  equal: (actual: unknown, expected: unknown, said?: string): void =>
    check(Object.is(actual, expected), said, `${json(actual)} is not ${json(expected)}`),
  notEqual: (actual: unknown, unwanted: unknown, said?: string): void =>
    check(!Object.is(actual, unwanted), said, `it is ${json(unwanted)}`),
  deepEqual: (actual: unknown, expected: unknown, said?: string): void =>
    check(json(actual) === json(expected), said, `${json(actual)} is not ${json(expected)}`),
  match: (text: string, pattern: RegExp, said?: string): void =>
    check(pattern.test(text), said, `${json(text)} does not match ${pattern}`),
  doesNotMatch: (text: string, pattern: RegExp, said?: string): void =>
    check(!pattern.test(text), said, `${json(text)} matches ${pattern}`),
};
