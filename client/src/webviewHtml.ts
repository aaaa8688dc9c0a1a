// The page around a webview's script: strict Content-Security-Policy, everything escaped. Knows no VS Code.
import { escapeMarkup } from '../../server/src/shared/escapeMarkup.ts';

export interface WebviewPage {
  /** `Webview.cspSource`. */
  readonly cspSource: string;
  /** Random for each page: only the script that carries it runs. */
  readonly nonce: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  readonly title: string;
  /** Handed to the script as `document.body.dataset`, for what it must know before the first message. */
  readonly data: Readonly<Record<string, string>>;
}

/** The whole HTML of a webview whose script builds the content itself. */
export function webviewHtml(page: WebviewPage): string {
  const policy = [
    `default-src 'none'`,
    `style-src ${page.cspSource}`,
    `script-src 'nonce-${page.nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const data = Object.entries(page.data).map(
    ([name, value]) => ` data-${escapeMarkup(name)}="${escapeMarkup(value)}"`,
  );
  return `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(page.title)}</title>
<link rel="stylesheet" href="${escapeMarkup(page.styleUri)}">
</head>
<body${data.join('')}>
<script nonce="${escapeMarkup(page.nonce)}" src="${escapeMarkup(page.scriptUri)}"></script>
</body>
</html>
`;
}
