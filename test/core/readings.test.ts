// Readings found by what is typed for them: in kana, in Latin letters of any system, whole or begun.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import data from '../../server/src/core/phrases/words.json' with { type: 'json' };
import { phrases } from '../../server/src/core/phrases/phrases.ts';
import { libraryWords } from '../../server/src/core/phrases/library.ts';
import { alignReading } from '../../server/src/core/readings/alignReading.ts';
import { learnWords } from '../../server/src/core/readings/kanjiWords.ts';
import { spell } from '../../server/src/core/readings/spell.ts';
import { unknown } from '../../server/src/core/readings/spelling.ts';
import { indexTexts } from '../../server/src/core/readings/textIndex.ts';
import { readingKey, typedKeys } from '../../server/src/core/readings/typedKeys.ts';

/** Whether `typed` finds the reading, which has no blanks here. */
const finds = (typed: string, reading: string): boolean =>
  typedKeys(typed).some((key) => readingKey(reading).startsWith(key));

describe('a reading is found', () => {
  test.each([
    [
      'せいたいにんしょう',
      'seitai seit sei se s せいたい せい ｓｅｉｔ SEITAI せいたいn せいたいninsyou ｾｲﾀｲ セイタイ',
    ],
    ['さーばしつ', 'saba sa-ba- saabaa さーば サーバ サーバー ｻｰﾊﾞｰ saba- sābā sabashitu sa-basitsu'],
    ['とうきょう', 'toukyou tookyoo tokyo tōkyō tôkyô とうきょう トーキョー tok toky'],
    ['しょっけん', 'shokken syokken syok shok shokk sho sh sy s しょっ しょ し syoxtukenn shoken'],
    ['ちゅうかんさーばー', 'tyuukan chuukan cyuukan chu ty ch c t chūkan ちゅ ち'],
    ['じょうほう', 'jouhou zyouhou jyouhou joho johou jo j zy z じょ じ'],
    ['ほんにん', "honnin honnninn honninn hon'nin honin hon honn ほん"],
    ['げんいん', "gen'in gennin genin gen"],
    ['しんぶん', 'shimbun shinbun sinbun sinnbunn shim shimb'],
    ['ふぁいる', 'fairu fa f huxairu fuxairu ファイル fai huairu fuairu hwairu hua hu フアイル ふあい'],
    ['ふぉるだ', 'foruda huxoruda fuxoruda huoruda fuoruda フオルダ fo f'],
    ['ぷろふぃーる', 'purofi-ru purohui-ru purohuxi-ru purofuxi-ru プロフィール'],
    ['てぃー', "thi- ti- texi- teli- t'i- t"],
    ['でぃー', "dhi- di- dexi- deli- d'i- d"],
    ['とぅー', "twu- toxu- t'u-"],
    ['でゅある', "dhuaru dyuaru dexyuaru d'yuaru"],
    ['うぇぶ', 'webu whebu uebu uxebu ulebu ウエブ w'],
    ['さーゔぁー', 'sa-va- sa-ba- sa-vuxa- saba'],
    ['ゔぃーぴー', 'vi-pi- bi-pi- vuxi-pi- vyi-'],
    ['ゔ', 'vu bu v b'],
    ['ちぇっく', 'chekku tyekku cyekku tiekku chiekku tixekku chixekku チエック ti ch'],
    ['じぇい', 'jei zyei jyei ziei jiei zixei jixei ジエイ z j'],
    ['しぇあ', 'shea syea siea shiea sixea しえあ s sh'],
    ['つぁ', 'tsa tua tuxa tsuxa'],
    ['くぉーと', 'qo-to kwo-to kuxo-to kuo-to'],
    ['せきゅりてぃ', 'sekyurithi sekyuriti sekyuritexi セキュリティ sekyurit sekyurith'],
    ['でぃすく', 'dhisuku disuku dexisuku d dh'],
    ['いってい', 'ittei ixtutei iltutei ixtsutei itt it'],
    ['まっち', 'matti macchi matchi mat matc mac match'],
    ['ていきてきにはあくする', 'teikitekinihaaku teikitekiniwaaku'],
    ['かんりをおこなう', 'kanriwookonau kanriookonau かんりを'],
    ['つづき', 'tuduki tsuzuki tuzuki tsuduki'],
    ['うぃるす', 'wirusu uirusu ウィルス ういるす'],
    ['ういるす', 'wirusu uirusu ウイルス'],
    ['pcにほかん', 'pc ＰＣ pcni PCに p'],
    ['ゆーざid', 'yu-zaid yuuzai yuzaID'],
    ['だい16じょう', 'dai16jou だい16 dai１６'],
    ['えいきょう', 'eikyo eikyou eikyō'],
  ])('「%s」', (reading, spellings) => {
    for (const typed of spellings.split(' ')) expect([typed, finds(typed, reading)]).toEqual([typed, true]);
  });

  test('whose words blanks part', () => {
    for (const typed of ['seitai ninsyou', 'seitai ', 'ｓｅｉｔａｉ　ｎｉｎ', 'せいたい にん'])
      expect([typed, finds(typed, 'せいたいにんしょう')]).toEqual([typed, true]);
  });

  test.each([
    ['せいたいにんしょう', 'setti tai n seitaise shi せいと'],
    ['さーばしつ', 'saka sha sabasyo'],
    ['ほんにん', 'hannin honsha'],
    ['しんぶん', 'shikum sib'],
    ['とうきょう', 'tu te takyo'],
  ])('「%s」 by nothing that begins otherwise', (reading, spellings) => {
    for (const typed of spellings.split(' ')) expect([typed, finds(typed, reading)]).toEqual([typed, false]);
  });

  test('by nothing that tells no sound', () => {
    for (const typed of ['', '生体', 'せいたい認証', '。', '(1)', '-'])
      expect([typed, typedKeys(typed)]).toEqual([typed, []]);
  });
});

/** How each sound is typed, by any system. */
const romanisations: readonly (readonly [kana: string, spellings: readonly string[]])[] = [
  ...'あ a,い i,う u,え e,お o,か ka ca,き ki,く ku qu,け ke,こ ko co,さ sa,し si shi ci,す su,せ se ce,そ so'.split(
    ',',
  ),
  ...'た ta,ち ti chi,つ tu tsu,て te,と to,な na,に ni,ぬ nu,ね ne,の no,は ha,ひ hi,ふ hu fu,へ he,ほ ho'.split(
    ',',
  ),
  ...'ま ma,み mi,む mu,め me,も mo,や ya,ゆ yu,よ yo,ら ra,り ri,る ru,れ re,ろ ro,わ wa,を wo o'.split(','),
  ...'が ga,ぎ gi,ぐ gu,げ ge,ご go,ざ za,じ zi ji,ず zu,ぜ ze,ぞ zo,だ da,ぢ di zi,づ du zu,で de,ど do'.split(
    ',',
  ),
  ...'ば ba,び bi,ぶ bu,べ be,ぼ bo,ぱ pa,ぴ pi,ぷ pu,ぺ pe,ぽ po'.split(','),
  ...'きゃ kya,きゅ kyu,きょ kyo,しゃ sya sha,しゅ syu shu,しょ syo sho,ちゃ tya cha cya,ちゅ tyu chu cyu'.split(
    ',',
  ),
  ...'ちょ tyo cho cyo,にゃ nya,にゅ nyu,ひょ hyo,みょ myo,りゃ rya,りゅ ryu,りょ ryo,ぎょ gyo,びょ byo'.split(
    ',',
  ),
  ...'じゃ ja zya jya,じゅ ju zyu jyu,じょ jo zyo jyo,ふぁ fa,ふぃ fi,ふぇ fe,ふぉ fo,てぃ thi ti,でぃ dhi di'.split(
    ',',
  ),
  ...'しぇ she sye,ちぇ che tye,じぇ je zye,ゔぁ va,ゔぃ vi,うぃ wi whi,うぇ we whe,とぅ twu,でゅ dhu,つぁ tsa'.split(
    ',',
  ),
].map((line) => {
  const [kana = '', ...spellings] = line.split(' ');
  return [kana, spellings] as const;
});

interface Spelt {
  readonly kana: string;
  readonly typed: string;
}

/** A sound with one of its spellings: alone, long, with っ before it, or with ん before it. */
const sound: fc.Arbitrary<Spelt> = fc
  .tuple(
    fc.constantFrom(...romanisations),
    fc.nat(),
    fc.constantFrom('', '', '', 'ー', 'っ', 'ん'),
    fc.nat(2),
  )
  .map(([[kana, spellings], choice, mark, how]) => {
    const typed = spellings[choice % spellings.length] ?? '';
    if (mark === 'ー') return { kana: `${kana}ー`, typed: typed + (['-', '', typed.slice(-1)][how] ?? '') };
    if (mark === 'っ' && !/^[aiueomnv]/.test(typed)) {
      const doubled = typed.startsWith('ch') && how === 1 ? 't' : typed.charAt(0);
      return { kana: `っ${kana}`, typed: doubled + typed };
    }
    if (mark === 'ん') {
      const single = /^[aiueoyn]/.test(typed) ? "n'" : /^[bpm]/.test(typed) && how === 2 ? 'm' : 'n';
      return { kana: `ん${kana}`, typed: (how === 0 ? 'nn' : single) + typed };
    }
    return { kana, typed };
  });

const widen = (letters: string): string =>
  letters.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

const letters: readonly ((typed: string) => string)[] = [
  (typed) => typed,
  (typed) => typed.toUpperCase(),
  (typed) => widen(typed),
];

describe('any reading', () => {
  const spelt = fc
    .array(sound, { minLength: 1, maxLength: 12 })
    .map((sounds) => ({
      kana: sounds.map(({ kana }) => kana).join(''),
      typed: sounds.map(({ typed }) => typed).join(''),
      sounds,
    }))
    // No word begins so.
    .filter(({ kana }) => !kana.startsWith('っ'));

  test('is found by any spelling of it in Latin letters, whole or begun', () =>
    fc.assert(
      fc.property(spelt, fc.nat(), fc.nat(2), ({ kana, typed }, length, how) => {
        const begun = typed.slice(0, 1 + (length % typed.length));
        expect([kana, begun, finds(letters[how]?.(begun) ?? '', kana)]).toEqual([kana, begun, true]);
      }),
    ));

  test('is found by its own kana, whole or begun, in hiragana or katakana, and by kana that end in Latin letters', () =>
    fc.assert(
      fc.property(spelt, fc.nat(), ({ kana, sounds }, length) => {
        const begun = kana.slice(0, 1 + (length % kana.length)).replace(/^[ーっ]+|^ん$/, '');
        const katakana = begun.replace(/[ぁ-ゖ]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0x60));
        const cut = length % sounds.length;
        const mixed =
          sounds
            .slice(0, cut)
            .map((each) => each.kana)
            .join('') +
          sounds
            .slice(cut)
            .map((each) => each.typed)
            .join('');
        for (const typed of [begun, katakana, mixed])
          if (typed !== '') expect([kana, typed, finds(typed, kana)]).toEqual([kana, typed, true]);
      }),
    ));

  test('is not found by what has another sound in its place', () => {
    const plain = fc.constantFrom(
      ...romanisations.filter(([kana]) => 'かきこさせたとまむらるがぐざだばぶ'.includes(kana)),
    );
    const twoSounds = fc.tuple(plain, plain).filter(([[one], [other]]) => one !== other);
    fc.assert(
      fc.property(spelt, twoSounds, spelt, ({ kana, typed }, [[one], [other, [letters = '']]], rest) => {
        for (const begun of [kana + other, typed + letters])
          expect([begun, finds(begun, kana + one + rest.kana)]).toEqual([begun, false]);
      }),
    );
  });
});

describe('a text and its reading', () => {
  /** Each character where one begins with the kana that it is read as. */
  const aligned = (text: string, reading: string): string | null => {
    const spelling = alignReading(text, reading);
    if (spelling === null) return null;
    return Array.from(
      text,
      (char, at) => `${char}${spelling.reading.slice(spelling.places[at], spelling.places[at + 1])}`,
    ).join(' ');
  };

  test('stand side by side: kana in both, and kanji as they are usually read', () => {
    expect(aligned('個人番号の入手', 'こじんばんごうの にゅうしゅ')).toBe(
      '個こ 人じん 番ばん 号ごう のの 入にゅう 手しゅ',
    );
    expect(aligned('サーバへの入室を行っている。', 'さーばへの にゅうしつを おこなっている')).toBe(
      'サさ ーー バば へへ のの 入にゅう 室しつ をを 行おこな っっ てて いい るる 。',
    );
    expect(aligned('届出・請求（ＯＳ）', 'とどけで せいきゅうos')).toBe(
      '届と 出どけで ・ 請せい 求きゅう （ Ｏo Ｓs ）',
    );
  });

  test('are no pair where one is that of another text', () => {
    expect(alignReading('個人番号', 'こじんばんごう')).not.toBe(null);
    for (const reading of ['', 'こ', 'abc']) expect(alignReading('個人番号', reading)).toBe(null);
    expect(alignReading('の入手', 'にゅうしゅ')).toBe(null);
  });

  test('are a pair for every stock sentence', () => {
    for (const { text, reading } of phrases)
      expect([text, alignReading(text, reading) !== null]).toEqual([text, true]);
  });

  test('that would take too long are none', () => {
    const [text, reading] = ['漢'.repeat(4_000), 'かん'.repeat(4_000)];
    expect(alignReading(text, reading)).toBe(null);
  });
});

describe('words in kanji', () => {
  const words = learnWords(
    [
      ['生体認証装置による管理', 'せいたいにんしょうそうちによる かんり'],
      ['認証の記録', 'にんしょうの きろく'],
      ['生体の情報', 'せいたいの じょうほう'],
      ['確認を行っている', 'かくにんを おこなっている'],
    ].flatMap(([text = '', reading = '']) => {
      const spelling = alignReading(text, reading);
      return spelling === null ? [] : [[text, spelling] as const];
    }),
  );

  test('are learnt from texts with their readings, and their parts too', () => {
    expect(words.get('生体認証装置')).toBe('せいたいにんしょうそうち');
    expect(words.get('生体認証')).toBe('せいたいにんしょう');
    expect(words.get('装置')).toBe('そうち');
    expect(words.get('行っ')).toBe('おこなっ');
  });

  test('tell how a text without a reading is read, as far as they go', () => {
    expect(spell('生体認証の装置を確認', words).reading).toBe('せいたいにんしょうのそうちをかくにん');
    expect(spell('サーバ室の管理', words).reading).toBe(`さーば${unknown}のかんり`);
  });

  test('of the list are read as it says', () =>
    expect(Object.keys(data.words).map((text) => [text, spell(text, libraryWords()).reading])).toEqual(
      Object.entries(data.words),
    ));

  test('of the library tell how most of any text like it is read', () =>
    expect(
      spell('生体認証により、書庫への入室を制限し、その記録を保存している。', libraryWords()).reading,
    ).toBe('せいたいにんしょうによりしょこへのにゅうしつをせいげんしそのきろくをほぞんしている'));
});

describe('a text in an index', () => {
  const texts = [
    { text: '窓口では、番号を確認している。', reading: 'まどぐちでは ばんごうを かくにんしている' },
    { text: '番号法', reading: 'ばんごうほう' },
    { text: 'ＬＡＮの利用', reading: 'こうないらんの りよう' },
  ];
  const { find } = indexTexts(texts, libraryWords);
  const found = (typed: string) =>
    find(typed)
      .map(({ found: { text }, beginning, offset }) => `${beginning} ${text.slice(offset)}`)
      .toSorted();

  test('is found by its beginning, by what follows a comma, and by words', () => {
    expect(found('bangou')).toEqual(['clause 番号を確認している。', 'text 番号法']);
    expect(found('番号')).toEqual(['clause 番号を確認している。', 'text 番号法']);
    expect(found('kakunin')).toEqual(['word 確認している。']);
    expect(found('認し')).toEqual(['part 認している。']);
    expect(found('mado')).toEqual(['text 窓口では、番号を確認している。']);
    expect(found('')).toHaveLength(3);
    expect(found('zzz')).toEqual([]);
  });

  test.each([
    'ー',
    '-',
    '--',
    '－',
    'っ',
    'ッ',
    'xtu',
    'zz',
    'zzz',
    'ss',
    'tt',
    'kk',
    "'",
    '’',
    '・',
    '･',
    ' ',
    '\u3000',
    '￥',
    '😀',
  ])('is not found by 「%s」 alone, which tells no sound', (typed) => expect(found(typed)).toEqual([]));

  test('is found by a reading that is not that of its characters', () => {
    expect(found('kounai')).toEqual(['text ＬＡＮの利用']);
    expect(found('lan')).toEqual(['text ＬＡＮの利用']);
    expect(found('riyou')).toEqual(['text ＬＡＮの利用', 'word 利用']);
  });

  test.each([
    ['ＩＣカード', 'ic aishi- aisi aishii ａｉｓｈｉ あいしー アイシー ICか あいしーか aishi-ka あい icka'],
    ['ユーザID', 'yu-zaaidhi ゆーざあいでぃ yu-zaid ユーザアイデ aidhi- aide- aidexi- あいd アイディー'],
    ['IDで管理', 'iddekanri iddek idで id'],
    ['USBメモリ', 'yu-esubi- yuuesubii ユーエスビー ﾕｰｴｽﾋﾞｰ usb ゆーえすびーめ yu-esubi-memo'],
    ['CSV', 'si-esubui shi-esubui シーエスブイ し-えすヴィ csv シーエスヴィー'],
    ['VPN', 'buipi-enu ブイピーエヌ vi-pi-enu ヴィーピー vpn'],
    ['PDFファイル', 'pi-dhi-efu ピーディーエフ pi-de-ehu PDFfa pdffa ピーディーエフファ'],
    ['HDD', 'eichidhi-dhi- eitide エイチディーディー etchidhi エッチデー hdd'],
    ['API', 'e-pi-ai eipi-ai エーピーアイ エイピーアイ api'],
    ['JPKI', 'jpki je-pi-ke-ai jeipi-keiai ジェイピーケイアイ zye-pi-'],
    ['LGWANを用い', 'lgwan erujiiwan eruji-wan エルジーワンを'],
    ['LAN', 'ran らん ラン lan'],
    ['VLAN', 'buiran ブイラン vlan'],
  ])('is found by its acronym as it is spelt, and as it is spoken: %s', (text, spellings) => {
    const own = indexTexts([{ text }, { text: '庶務' }], libraryWords);
    for (const typed of spellings.split(' ')) expect([typed, own.find(typed).length]).toEqual([typed, 1]);
  });

  test('is found by the letters of its acronym and by their names, whichever its reading has', () => {
    for (const reading of ['てんけんでは icかーどを つかう', 'てんけんでは あいしーかーどを つかう'])
      for (const typed of ['ic', 'icka', 'aishi', 'あいしーかーど'])
        expect([
          typed,
          indexTexts([{ text: '点検ではICカードを使う', reading }], libraryWords).find(typed),
        ]).toEqual([typed, [expect.objectContaining({ beginning: 'word', offset: 4 })]]);
  });

  test('is not found by the letters of a word that is none, nor by what is to be filled in', () => {
    const own = indexTexts([{ text: 'Excelの表' }, { text: '{USB}を確認する' }], libraryWords);
    for (const typed of ['i-ekkusu', 'yu-esubi', 'usb'])
      expect([typed, own.find(typed)]).toEqual([typed, []]);
    expect(own.find('exc')).toHaveLength(1);
    expect(own.find('kakunin')).toHaveLength(1);
  });

  test.each([
    ['ウィルス対策', 'ウイルス対策ソフト'],
    ['あくせす権限', 'アクセス権限の管理'],
    ['サーバー管理', 'サーバ管理の記録'],
    ['サーバー管理no', 'サーバ管理の記録'],
    ['ちょうないの連', '庁内の連携'],
    ['せいたいにんしょうの記録', '生体認証の記録'],
    ['立ち入り', '立入りの制限'],
    ['書き出し', '書出しの記録'],
    ['取り扱い', '取扱いの記録'],
    ['受け付け', '受付けの記録'],
  ])('is found by the same kanji with other kana: %s for %s', (typed, text) => {
    const own = indexTexts([{ text }, { text: '正確な記録' }], libraryWords);
    expect(own.find(typed)).toEqual([expect.objectContaining({ offset: 0 })]);
  });

  test('is not found by other kanji of the same sound', () =>
    expect(indexTexts([{ text: '正確な記録' }], libraryWords).find('性格な')).toEqual([]));

  test('is found however much of it is typed, and by nothing longer', () => {
    const long = 'まどぐちではばんごうをかくにんしている';
    for (let length = 1; length <= long.length; length++)
      expect([length, found(long.slice(0, length))]).toEqual([
        length,
        ['text 窓口では、番号を確認している。'],
      ]);
    expect(found(`${long}と`)).toEqual([]);
    expect(found('madogutidehabangouwokakuninsitei')).toHaveLength(1);
  });

  test('answers whatever character is typed', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 6 }), (typed) => {
        expect(Array.isArray(find(typed))).toBe(true);
      }),
    ));
});
