// The schemas by which editors complete and check `hyoka.config.json` and `hyoka.phrases.json`. What is said in them is for authors, in both languages.

/** What is said in a file that knows no language. */
const both = (japanese, english) => `${japanese} — ${english}`;

const object = (description, properties) => ({
  description,
  type: 'object',
  additionalProperties: false,
  properties,
});

/** One line of text that says something. */
const line = (maxLength) => ({
  type: 'string',
  maxLength,
  pattern: '^[^\\r\\n]+$',
  not: { pattern: '^\\s*$' },
});

/** The items of a form or of an item, in `hyoka.config.json`. */
function itemsSchema({ mostItems, longestLabel, longestNumber }) {
  return {
    description: both('項目。様式の順に書きます。', 'Items, in the order of the form.'),
    type: 'array',
    maxItems: mostItems,
    items: {
      ...object(
        both(
          '項目。様式にもうある項目は、下に足す項目のために番号だけを書きます。',
          'An item. Of one that the form has already, only the number, for the items to be added below it.',
        ),
        {
          number: {
            description: both(
              '前に付く番号。点は付けません（「Ⅲ」「7」「リスク１」「①」「別紙1」）。',
              'The number before it, without a point (“Ⅲ”, “7”, “リスク１”, “①”, “別紙1”).',
            ),
            ...line(longestNumber),
          },
          label: {
            description: both('様式に書かれているとおりの名前', 'The name as the form has it'),
            ...line(longestLabel),
          },
          short: {
            description: both('書く人が略して使う名前', 'The short name that authors use'),
            ...line(longestLabel),
          },
          complete: {
            description: both(
              'すぐ下の項目をすべて書いたか。trueにすると、ない項目を指摘します。',
              'Whether all items right below are written here. With true, an item that is not among them is a finding.',
            ),
            type: 'boolean',
          },
          children: { $ref: '#/definitions/items' },
        },
      ),
      // Named again, for a strict reader of schemas looks for them beside `required`.
      anyOf: ['number', 'label'].map((name) => ({ required: [name], properties: { [name]: true } })),
    },
  };
}

/** Own forms in `hyoka.config.json`. */
function formsSchema({ mostForms, longestLabel }) {
  return {
    description: both(
      '団体の様式と、国の様式に団体が足した項目',
      'Forms of your own, and items that you have added to the official ones',
    ),
    type: 'array',
    maxItems: mostForms,
    items: {
      ...object(both('一つの様式', 'One form'), {
        form: {
          description: both(
            '「様式3」などと書くと、その様式に項目を足します。ほかの名前は、評価書の「様式」に書く名前です。',
            '“様式3” or the like adds items to that form. Any other name is what assessments write in “様式”.',
          ),
          ...line(longestLabel),
        },
        complete: {
          description: both(
            '一番上の項目をすべて書いたか。trueにすると、ない項目を指摘します。',
            'Whether all items at the top are written here. With true, an item that is not among them is a finding.',
          ),
          type: 'boolean',
        },
        children: { $ref: '#/definitions/items' },
      }),
      required: ['form', 'children'],
    },
  };
}

/** `config`: what the core says of values and limits; `english`: its words in English, by the Japanese ones. */
export function configSchema(rules, severityNames, config, english) {
  const { levels, levelSigns, styles, mostTerms, longestTerm } = config;
  const about = [
    both('誤りにする', 'error'),
    both('注意にする', 'warning'),
    both('参考にする', 'information'),
    both('出さない', 'none'),
  ];
  const choice = (description, values, enumDescriptions) => ({
    description,
    enum: values,
    ...(enumDescriptions === undefined ? {} : { enumDescriptions }),
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Hyōka 評価書の設定',
    definitions: { level: { enum: levels, enumDescriptions: about }, items: itemsSchema(config) },
    ...object(
      both(
        '評価書の指摘と書き方の設定。一番近いフォルダーの一つが効きます。',
        'Settings of findings and style. The one in the nearest folder counts.',
      ),
      {
        $schema: {
          type: 'string',
          description: both('この設定のスキーマの場所', 'Where the schema of these settings is'),
        },
        rules: object(
          both(
            '指摘の重さ。書かない規則は、元の重さのままです。',
            'The severity of findings. Rules that are not written keep theirs.',
          ),
          Object.fromEntries(
            rules.map(({ code, severity, title }) => [
              code,
              {
                description: both(
                  `${title}（元の重さ：${severityNames[severity]}）`,
                  `${english[title]} (${severity} of itself)`,
                ),
                allOf: [{ $ref: '#/definitions/level' }],
              },
            ]),
          ),
        ),
        terms: {
          description: both(
            '指摘しない語。書いたとおりの語だけで、この中にある文字の指摘は出ません。',
            'Words that are no finding: exactly as written, with all that is inside them.',
          ),
          type: 'array',
          maxItems: mostTerms,
          items: line(longestTerm),
        },
        style: object(
          both(
            '書き方。書かないものは、文書ごとに決めます。',
            'Style. What is not written is decided by each document.',
          ),
          {
            punctuation: choice(both('読点と句点', 'Commas and full stops'), styles.punctuation),
            digits: choice(both('数字の幅', 'The width of digits'), styles.digits, [
              both('半角', 'half width'),
              both('全角', 'full width'),
            ]),
            tone: choice(both('文の終わり方', 'How sentences end'), styles.tone),
            numbering: {
              description: both(
                '項目の段ごとの番号。上の段から、その段の最初の番号を並べます（["1.", "(1)", "ア", "・"]）。書かなければ確かめません。',
                'The signs of items by level, from the top: the first sign of each (["1.", "(1)", "ア", "・"]). Not checked where it is not written.',
              ),
              type: 'array',
              uniqueItems: true,
              items: { enum: levelSigns },
            },
          },
        ),
        forms: formsSchema(config),
      },
    ),
  };
}

/** `own`: what the core says of limits; `categories`: where a sentence may be offered. */
export function phrasesSchema(own, categories) {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Hyōka 評価書の文例',
    ...object(
      both(
        '自分たちの文例。一番近いフォルダーの一つが効きます。',
        'Stock sentences of your own. The file in the nearest folder counts.',
      ),
      {
        $schema: {
          type: 'string',
          description: both('このファイルのスキーマの場所', 'Where the schema of this file is'),
        },
        phrases: {
          description: both(
            '文例。書くときの候補に出ます。',
            'Stock sentences, which are suggested while writing.',
          ),
          type: 'array',
          maxItems: own.mostOwnPhrases,
          items: {
            ...object(both('一つの文例', 'One stock sentence'), {
              text: {
                description: both(
                  '文。書くときに埋めるところは「{○○課}」のように囲みます。',
                  'The sentence. What is filled in while writing stands between brackets: “{○○課}”.',
                ),
                ...line(own.longestPhrase),
                allOf: [{ pattern: '^[^{}]*(\\{[^{}]*\\}[^{}]*)*$' }],
              },
              reading: {
                description: both(
                  '読み。かなで、探すときの語の前に空白を入れて書きます（せいたいにんしょうによる にゅうしつの かんり）。書かなければ、文の字と、分かる語の読みで見つかります。',
                  'The reading in kana, with a blank before each word that it is looked for by (せいたいにんしょうによる にゅうしつの かんり). Without one it is found by its characters and by the words whose reading is known.',
                ),
                ...line(own.longestReading),
              },
              items: {
                description: both(
                  '合う項目の略した名前（「保管・消去」「使用 リスク２」）。その項目で先に出ます。',
                  'Short names of the items that it suits (“保管・消去”, “使用 リスク２”). It comes first there.',
                ),
                type: 'array',
                maxItems: own.mostPhraseItems,
                items: line(own.longestItem),
              },
              category: {
                description: both(
                  '出すところ。書かなければ「対策」です。',
                  'Where it is suggested; “対策” where this is not written.',
                ),
                enum: categories,
              },
              timing: {
                description: both(
                  '「説明」の文例が合う提出時期',
                  'The 提出時期 that a sentence for “説明” suits',
                ),
                enum: ['事前', '事後'],
              },
            }),
            required: ['text'],
          },
        },
      },
    ),
  };
}
