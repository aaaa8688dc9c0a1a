import { describe, expect, it } from 'vitest';
import { parseXmlGuarded } from '../../../../server/src/exchange/office/parseXmlGuarded.ts';
import { xmlLimits } from '../../../../server/src/exchange/office/xmlText.ts';
import { Refusal } from '../../../../server/src/exchange/refusal.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
};
const refusal = (text: string | Uint8Array): string => {
  try {
    parseXmlGuarded(typeof text === 'string' ? utf8(text) : text);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  throw new Error('parsed');
};
const broken = 'ファイルの中のXMLが壊れているので';

describe('an XML part', () => {
  const document = '<?xml version="1.0" encoding="UTF-16"?>\r\n<a b="1 &gt; 0"><c>あ𠮷&amp;\r\nい</c></a>';

  it.each([
    ['UTF-8', utf8(document)],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${document}`)],
    ['UTF-16LE', utf16(`\ufeff${document}`, true)],
    ['UTF-16BE', utf16(`\ufeff${document}`, false)],
    ['UTF-16LE without a byte order mark', utf16(document, true)],
    ['UTF-16BE without a byte order mark', utf16(document, false)],
  ])('may be in %s', (_, bytes) => {
    const root = parseXmlGuarded(bytes);
    expect(root.attributes.b).toBe('1 > 0');
    expect(root.text).toBe('あ𠮷&\nい');
  });

  it('may have comments, instructions, quoted marks and sections that look like elements', () => {
    const marks = '<b>'.repeat(300);
    const text = `<a c=">" d='"/>'><!--${marks}--><?x ${marks}?><![CDATA[${marks}]]><e/></a>`;
    expect(parseXmlGuarded(utf8(text)).text).toBe(marks);
  });

  it('may be as deep and as large as the limits', () => {
    const { depth } = xmlLimits;
    expect(parseXmlGuarded(utf8('<a>'.repeat(depth) + '</a>'.repeat(depth))).name).toBe('a');
    expect(parseXmlGuarded(utf8(`<a>${'<b></b><b/>'.repeat(1000)}</a>`)).children).toHaveLength(2000);
  });
});

describe('an XML part made to hurt', () => {
  it('is refused when it declares a document type, before anything is expanded', () => {
    const entities = '<!DOCTYPE a [<!ENTITY b "あ"><!ENTITY c "&b;&b;">]><a>&c;</a>';
    expect(refusal(entities)).toContain('DOCTYPE宣言は読み込まない');
    expect(refusal(`<?xml version="1.0"?><!doctype a SYSTEM "file:///etc/passwd"><a/>`)).toContain('DOCTYPE');
  });

  it('is refused when it is too deep, however deep', () => {
    for (const depth of [xmlLimits.depth + 1, 1_000_000]) {
      expect(refusal('<a>'.repeat(depth))).toContain('入れ子が256段を超える');
    }
  });

  it('is refused when it has too many elements', () => {
    expect(refusal(`<a>${'<b/>'.repeat(xmlLimits.elements)}</a>`)).toContain('要素が50万個を超える');
  });

  it.each([
    ['an entity that is not declared', '<a>&b;</a>'],
    ['an element that is left open', '<a><b></a>'],
    ['a tag that is left open', '<a><b c="'],
    ['a comment that is left open', '<a><!-- '],
    ['a section that is left open', '<a><![CDATA['],
    ['nothing', ''],
    ['text', '評価書'],
  ])('is refused when it has %s', (_, text) => {
    expect(refusal(text)).toContain(broken);
  });

  it('is refused when it is in another encoding', () => {
    expect(refusal(Uint8Array.of(0x3c, 0x61, 0x3e, 0x82, 0xa0, 0x3c, 0x2f, 0x61, 0x3e))).toContain(broken);
  });

  it('is read in time that grows with its length, carriage returns, marks and all', () => {
    const text = '\r&#13;x\r\n'.repeat(50_000);
    expect(parseXmlGuarded(utf8(`<a>${text}</a>`)).text).toHaveLength(200_000);
    expect(refusal(`<a>${'<!--'.repeat(200_000)}`)).toContain(broken);
  });
});
