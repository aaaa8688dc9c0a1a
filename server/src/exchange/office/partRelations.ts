// What a part of an office file refers to: other parts of the same file. What lies outside is not followed.
import type { Archive } from './openArchive.ts';
import { parseXmlGuarded } from './parseXmlGuarded.ts';
import { xmlChildren } from './xmlChildren.ts';

export interface PartRelation {
  readonly id: string;
  /** The last word of its type, the same in both standards: `worksheet`, `styles`. */
  readonly type: string;
  /** The name of the part. */
  readonly part: string;
}

/** `name`: of the part; empty for the file as a whole. */
export function partRelations(archive: Archive, name: string): PartRelation[] {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const relations = archive.get(`${folder}_rels/${name.slice(folder.length)}.rels`);
  if (!relations) return [];
  return xmlChildren(parseXmlGuarded(relations), 'Relationship').flatMap(({ attributes }) => {
    if (attributes.TargetMode === 'External') return [];
    const type = attributes.Type ?? '';
    return [
      {
        id: attributes.Id ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        part: resolved(folder, attributes.Target ?? ''),
      },
    ];
  });
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
