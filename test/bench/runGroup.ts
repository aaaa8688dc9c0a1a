// The process of one group: `runGroup.mjs NAME full|quick`; sends the figures to its parent.
import { full, quick } from './effort.ts';
import { type GroupName, groups } from './groups/groups.ts';

const [, , name = '', effort] = process.argv;
const figures = await groups[name as GroupName].measure(effort === 'quick' ? quick : full);
process.send?.(figures, () => process.disconnect());
