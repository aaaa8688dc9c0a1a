// Lawtext: parses the text of a law and analyses its references.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { peersFolder } from '../builds.ts';
import { answerRuns } from './answerRuns.ts';

const load = createRequire(join(peersFolder, 'package.json'));
const { parse } = load('lawtext/dist/src/parser/lawtext.js') as {
  parse: (text: string) => { value: unknown; errors: readonly unknown[] };
};
const { analyze } = load('lawtext/dist/src/analyzer/index.js') as {
  analyze: (options: { elToBeModified: unknown }) => Promise<{ errors: readonly unknown[] }>;
};

answerRuns(async (text) => {
  const { value, errors } = parse(text);
  const analysis = await analyze({ elToBeModified: value });
  return errors.length + analysis.errors.length;
});
