// A page of the package's docs/, shown by the editor's own preview: it needs no network.
import { commands, Uri } from 'vscode';
import type { ClientContext } from './clientContext.ts';

/** @param path below docs/: 「guide.md」 */
export async function showPage({ extension, output }: ClientContext, ...path: string[]): Promise<void> {
  const page = Uri.joinPath(extension.extensionUri, 'docs', ...path);
  try {
    await commands.executeCommand('markdown.showPreview', page);
  } catch (error) {
    // The editor's own extension for Markdown may be switched off.
    output.warn(String(error));
    await commands.executeCommand('vscode.open', page);
  }
}
