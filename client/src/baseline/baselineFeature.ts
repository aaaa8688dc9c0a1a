// What is made of baselines: choosing one, the rows that are missing since then, how many they are, what differs.
import { commands, Disposable } from 'vscode';
import type { Feature } from '../clientContext.ts';
import { deriveFeature } from '../derive/deriveFeature.ts';
import { statusItem } from '../derive/statusItem.ts';
import { documentFor } from '../documentFor.ts';
import { Baselines } from './baselines.ts';
import { pickBaseline } from './pickBaseline.ts';
import { quickDiff } from './quickDiff.ts';
import { isBaselineChoice } from './readBaseline.ts';

export const baselineFeature: Feature = (context) => {
  const baselines = new Baselines(context);
  return Disposable.from(
    baselines,
    // Arguments: the document, and the choice where it is made already. The name of the baseline comes back.
    commands.registerCommand('hyoka.chooseBaseline', async (argument?: unknown, made?: unknown) => {
      const document = await documentFor(argument);
      if (document === undefined) return undefined;
      const choice = isBaselineChoice(made) ? made : await pickBaseline(document.uri);
      return choice && (await baselines.choose(document.uri, choice))?.name;
    }),
    quickDiff(baselines),
    deriveFeature(baselines)(context),
    statusItem(baselines)(context),
  );
};
