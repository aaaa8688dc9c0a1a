// The page about a rule, shown from the package: it needs no network.
import { commands, Uri } from 'vscode';
import type { Feature } from '../clientContext.ts';
import { openRulePage } from './linkToPage.ts';

export const rulePageFeature: Feature = ({ extension, output }) =>
  commands.registerCommand(openRulePage, async (code: unknown): Promise<void> => {
    // Anybody may call it: no way leads out of the folder.
    if (typeof code !== 'string' || !/^[a-z-]+$/.test(code)) return;
    const page = Uri.joinPath(extension.extensionUri, 'docs', 'rules', `${code}.md`);
    try {
      await commands.executeCommand('markdown.showPreview', page);
    } catch (error) {
      // The editor's own extension for Markdown may be switched off.
      output.warn(String(error));
      await commands.executeCommand('vscode.open', page);
    }
  });
