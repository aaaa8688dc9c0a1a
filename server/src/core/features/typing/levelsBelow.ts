// Which signs may stand a level below an item: as the configuration says, as the body does it, as the document does it, and
// at last as is usual.
import { levelOf } from '../../facts/signOrder.ts';
import type { Family, Item, List } from '../../syntax/tree.ts';
import type { ItemPlace } from './itemPlace.ts';
import { type LevelStyle, styleOfList } from './levelStyle.ts';

/** Below a sign that is none of `usual`: (1). */
const usualStart = 2;
/** The levels of 公用文, and what is usual below them. */
const usual = ['第１', '１', '(1)', 'ア', '(ア)', '①', 'a)', '・'];
const usualFull = ['第１', '１', '（１）', 'ア', '（ア）', '①', 'ａ）', '・'];
const usualBullets = ['・', '○', '-', '◇'];

export const isBullet = (family: Family): boolean => family.startsWith('bullet ');

/**
 * How lists below an item of `family` are written in the body, or where it has none in the document; the most frequent
 * first. Lists below `except` do not count.
 */
export function levelsIn(
  { analysis, block, body }: ItemPlace,
  family: Family,
  except: Item | null,
): LevelStyle[] {
  const own = samplesIn(block.text, body.lists, family, except);
  if (own.length > 0) return byFrequency(own);
  const others = analysis.blocks.flatMap(({ text, facts }) =>
    facts.bodies
      .filter((other) => other !== body)
      .flatMap(({ lists }) => samplesIn(text, lists, family, null)),
  );
  return byFrequency(others);
}

function samplesIn(text: string, lists: readonly List[], family: Family, except: Item | null): LevelStyle[] {
  return lists
    .flatMap(({ items }) => items)
    .filter((item) => item.enumerator.family === family && !isInside(item, except))
    .flatMap(({ children }) =>
      children.flatMap((child) => (child.kind === 'list' ? (styleOfList(text, child) ?? []) : [])),
    );
}

const isInside = ({ range }: Item, outer: Item | null): boolean =>
  outer !== null && range.start >= outer.range.start && range.end <= outer.range.end;

function byFrequency(samples: readonly LevelStyle[]): LevelStyle[] {
  const groups = new Map<string, { readonly level: LevelStyle; count: number }>();
  for (const level of samples) {
    const { family, style } = level.sign;
    const key = [family, style.before, style.numeral, style.after].join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { level, count: 1 });
    else group.count++;
  }
  return [...groups.values()].sort((a, b) => b.count - a.count).map(({ level }) => level);
}

/** The levels that the configuration has below an item that is written so; none where it does not say. */
export function settledLevels({ analysis }: ItemPlace, holder: LevelStyle): LevelStyle[] {
  const levels = levelsOf(analysis.documentFacts.levelSigns, holder);
  const at = levels.findIndex(({ sign }) => sign.family === holder.sign.family);
  return at === -1 ? [] : levels.slice(at + 1);
}

/** What is usual below an item that is written so. */
export function usualLevels(holder: LevelStyle): LevelStyle[] {
  const { family, style } = holder.sign;
  if (isBullet(family)) return levelsOf(usualBullets, holder);
  const levels = levelsOf(/[（）]/.test(style.before + style.after) ? usualFull : usual, holder);
  const at = levels.findIndex(({ sign }) => sign.family === family);
  const from = at === -1 ? usualStart : at + 1;
  return [...levels.slice(from), ...levels.slice(0, from)];
}

/** Signs with the blank that the item above has behind its own; bullets stand right before their text. */
const levelsOf = (samples: readonly string[], { gap }: LevelStyle): LevelStyle[] =>
  samples.flatMap((sample) => {
    const sign = levelOf(sample);
    return sign === null ? [] : [{ sign, gap: isBullet(sign.family) ? '' : gap }];
  });
