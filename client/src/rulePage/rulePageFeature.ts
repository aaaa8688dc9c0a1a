// The page about a rule, shown from the package.
import { commands } from 'vscode';
import type { Feature } from '../clientContext.ts';
import { language } from '../language.ts';
import { showPage } from '../showPage.ts';
import { openRulePage } from './linkToPage.ts';

const folder = language === 'ja' ? ['rules'] : ['rules', 'en'];

export const rulePageFeature: Feature = (context) =>
  commands.registerCommand(openRulePage, async (code: unknown): Promise<void> => {
    // Anybody may call it: no way leads out of the folder.
    if (typeof code === 'string' && /^[a-z-]+$/.test(code)) await showPage(context, ...folder, `${code}.md`);
  });
