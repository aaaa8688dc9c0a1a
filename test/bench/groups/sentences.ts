// Sentences over the assessments of a municipality: read and indexed, one looked for, all held against each other.
import { readText } from '../../../server/src/core/facts/readText.ts';
import { sentenceDocument, usesOf } from '../../../server/src/core/sentences/uses.ts';
import { variantsIn } from '../../../server/src/core/sentences/variants.ts';
import { assessments } from '../assessments.ts';
import type { Group } from '../group.ts';
import { takeTurns } from '../measure.ts';

const [count, characters] = [60, 100_000];

export const sentences: Group = {
  title: 'Sentences of many documents',
  how: `${count} documents of ${characters.toLocaleString('en')} characters with sentences in common: texts to sentences, the uses of one sentence, and the variants of all.`,
  measure: ({ slowRounds }) => {
    const texts = assessments(count, characters);
    const index = () => texts.map((text) => sentenceDocument(readText(text)));
    const documents = index();
    const all = documents.flatMap((document) => document.sentences);
    let asked = 0;
    return takeTurns(
      {
        'from texts to sentences': index,
        'uses of one sentence': () => {
          const sentence = all[(asked += 7919) % all.length];
          return sentence && usesOf(sentence, documents);
        },
        'all variants': () => variantsIn(documents),
      },
      slowRounds,
    );
  },
};
