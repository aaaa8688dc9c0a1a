// The page around a webview's script: what it may do, and that nothing breaks out of an attribute.
import { describe, expect, it } from 'vitest';
import { webviewHtml } from '../../client/src/webviewHtml.ts';

const page = {
  cspSource: 'https://source.test',
  nonce: 'n0nce',
  scriptUri: 'https://source.test/preview.js',
  styleUri: 'https://source.test/preview.css',
  title: '変更箇所：見本.hyoka',
  data: { uri: 'file:///見本.hyoka' },
};

describe('the page of a webview', () => {
  it('allows its own style sheet, the script with the nonce, and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(webviewHtml(page))?.[1];
    expect(policy?.replaceAll('&#39;', "'").split('; ')).toEqual([
      "default-src 'none'",
      'style-src https://source.test',
      "script-src 'nonce-n0nce'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('has one script, which carries the nonce, and no script or style of its own', () => {
    const html = webviewHtml(page);
    expect(html.match(/<script[^>]*>/g)).toEqual([
      '<script nonce="n0nce" src="https://source.test/preview.js">',
    ]);
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  });

  it('says that it is in Japanese, and in UTF-8', () => {
    expect(webviewHtml(page)).toContain('<html lang="ja">\n<head>\n<meta charset="utf-8">');
  });

  it('lets no text out of its place', () => {
    const hostile = `"'><script>alert(1)</script>&amp;`;
    const html = webviewHtml({ ...page, title: hostile, data: { uri: hostile } });
    const escaped = '&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;';
    expect(html).toContain(`<title>${escaped}</title>`);
    expect(html).toContain(`<body data-uri="${escaped}">`);
    expect(html.match(/<script/g)).toHaveLength(1);
  });
});
