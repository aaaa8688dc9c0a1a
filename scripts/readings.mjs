// npm run readings: proposes readings for stock sentences, labels of forms and names of laws. Prints what has none, and what a
// dictionary reads in another way, for a person to check. With --write it fills in what has none.
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/paths.mjs';
import { loadProposer } from './lib/proposeReading.mjs';
import { run, scriptOf } from './lib/run.mjs';

const core = (name) => inRoot('server', 'src', 'core', ...name.split('/'));
const isWriting = process.argv.includes('--write');

/** Gives `entry` a field right behind another one. */
function put(entry, behind, name, value) {
  const fields = Object.entries(entry).filter(([key]) => key !== name);
  const at = fields.findIndex(([key]) => key === behind) + 1;
  for (const [key] of fields) delete entry[key];
  delete entry[name];
  Object.assign(entry, Object.fromEntries([...fields.slice(0, at), [name, value], ...fields.slice(at)]));
}

/** What of a file has a reading: its text, the reading as it is, and how it is given one. */
const ofPhrase = (phrase) => ({
  text: phrase.text,
  reading: phrase.reading,
  give: (reading) => put(phrase, 'text', 'reading', reading),
});

const ofLabels = (nodes) =>
  (Array.isArray(nodes) ? nodes : []).flatMap((node) => [
    ...(node.label === undefined
      ? []
      : [
          {
            text: node.label,
            reading: node.reading,
            give: (reading) => put(node, 'label', 'reading', reading),
          },
        ]),
    ...ofLabels(node.children),
  ]);

const ofLaw = (law) =>
  [law.law, ...(law.abbreviations ?? [])].map((text, index) => ({
    text,
    reading: law.readings?.[index],
    give: (reading) => {
      const behind = ['abbreviations', 'title', 'law'].find((name) => name in law);
      put(law, behind, 'readings', [...(law.readings ?? []), reading]);
    },
  }));

const files = [
  ['phrases/phrases.json', (data) => data.phrases.map(ofPhrase)],
  ['phrases/headings.json', (data) => data.phrases.map(ofPhrase)],
  ['phrases/reasons.json', (data) => data.phrases.map(ofPhrase)],
  ...['2', '3', '4'].map((form) => [
    `forms/form${form}.json`,
    (data) => [...ofLabels(data.usual), ...ofLabels(data.children)],
  ]),
  ['laws/laws.json', (data) => data.laws.flatMap(ofLaw)],
  [
    'phrases/words.json',
    ({ words }) =>
      Object.entries(words).map(([text, reading]) => ({
        text,
        reading,
        give: (proposed) => {
          words[text] = proposed;
        },
      })),
  ],
];

const sounds = (reading) => reading.replaceAll(' ', '');

/** How many readings of a file were missing; they are there when it returns, if they are to be. */
function look(name, entriesOf, propose) {
  const data = JSON.parse(readFileSync(core(name), 'utf8'));
  let missing = 0;
  for (const { text, reading, give } of entriesOf(data)) {
    const proposed = propose(text);
    if (reading !== undefined && sounds(reading) === sounds(proposed)) continue;
    console.log(`${name}: ${text}\n  ${reading ?? '(none)'}\n  ${proposed}`);
    if (reading !== undefined) continue;
    missing++;
    if (isWriting) give(proposed);
  }
  if (isWriting && missing > 0) writeFileSync(core(name), `${JSON.stringify(data, null, 2)}\n`);
  return missing;
}

try {
  const propose = await loadProposer();
  const counts = files.map(([name, entriesOf]) => [name, look(name, entriesOf, propose)]);
  const changed = counts.filter(([, missing]) => missing > 0).map(([name]) => core(name));
  const count = counts.reduce((sum, [, missing]) => sum + missing, 0);
  if (isWriting && changed.length > 0)
    await run(process.execPath, [scriptOf('@biomejs/biome', 'biome'), 'format', '--write', ...changed]);
  console.log(
    count === 0
      ? 'Every entry has a reading.'
      : `${count} had no reading${isWriting ? '; check those' : ''}.`,
  );
} catch (error) {
  console.error(`npm run readings: ${error.message}`);
  process.exitCode = 1;
}
