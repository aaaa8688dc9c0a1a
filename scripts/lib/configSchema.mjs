// The schemas by which editors complete and check `hyoka.config.json` and `hyoka.phrases.json`. What is said in them is for authors.

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
    description: '項目。様式の順に書きます。',
    type: 'array',
    maxItems: mostItems,
    items: {
      ...object('項目。様式にもうある項目は、下に足す項目のために番号だけを書きます。', {
        number: {
          description: '前に付く番号。点は付けません（「Ⅲ」「7」「リスク１」「①」「別紙1」）。',
          ...line(longestNumber),
        },
        label: { description: '様式に書かれているとおりの名前', ...line(longestLabel) },
        short: { description: '書く人が略して使う名前', ...line(longestLabel) },
        complete: {
          description: 'すぐ下の項目をすべて書いたか。trueにすると、ない項目を指摘します。',
          type: 'boolean',
        },
        children: { $ref: '#/definitions/items' },
      }),
      // Named again, for a strict reader of schemas looks for them beside `required`.
      anyOf: ['number', 'label'].map((name) => ({ required: [name], properties: { [name]: true } })),
    },
  };
}

/** Own forms in `hyoka.config.json`. */
function formsSchema({ mostForms, longestLabel }) {
  return {
    description: '団体の様式と、国の様式に団体が足した項目',
    type: 'array',
    maxItems: mostForms,
    items: {
      ...object('一つの様式', {
        form: {
          description:
            '「様式3」などと書くと、その様式に項目を足します。ほかの名前は、評価書の「様式」に書く名前です。',
          ...line(longestLabel),
        },
        complete: {
          description: '一番上の項目をすべて書いたか。trueにすると、ない項目を指摘します。',
          type: 'boolean',
        },
        children: { $ref: '#/definitions/items' },
      }),
      required: ['form', 'children'],
    },
  };
}

/** `config`: what the core says of values and limits. */
export function configSchema(rules, severityNames, config) {
  const { levels, levelSigns, styles, mostTerms, longestTerm } = config;
  const about = ['誤りにする', '注意にする', '参考にする', '出さない'];
  const choice = (description, values, enumDescriptions) => ({
    description,
    enum: values,
    ...(enumDescriptions === undefined ? {} : { enumDescriptions }),
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Hyōka 評価書の設定',
    definitions: { level: { enum: levels, enumDescriptions: about }, items: itemsSchema(config) },
    ...object('評価書の指摘と書き方の設定。一番近いフォルダーの一つが効きます。', {
      $schema: { type: 'string', description: 'この設定のスキーマの場所' },
      rules: object(
        '指摘の重さ。書かない規則は、元の重さのままです。',
        Object.fromEntries(
          rules.map(({ code, severity, title }) => [
            code,
            {
              description: `${title}（元の重さ：${severityNames[severity]}）`,
              allOf: [{ $ref: '#/definitions/level' }],
            },
          ]),
        ),
      ),
      terms: {
        description: '指摘しない語。書いたとおりの語だけで、この中にある文字の指摘は出ません。',
        type: 'array',
        maxItems: mostTerms,
        items: line(longestTerm),
      },
      style: object('書き方。書かないものは、文書ごとに決めます。', {
        punctuation: choice('読点と句点', styles.punctuation),
        digits: choice('数字の幅', styles.digits, ['半角', '全角']),
        tone: choice('文の終わり方', styles.tone),
        numbering: {
          description:
            '項目の段ごとの番号。上の段から、その段の最初の番号を並べます（["1.", "(1)", "ア", "・"]）。書かなければ確かめません。',
          type: 'array',
          uniqueItems: true,
          items: { enum: levelSigns },
        },
      }),
      forms: formsSchema(config),
    }),
  };
}

/** `own`: what the core says of limits; `categories`: where a sentence may be offered. */
export function phrasesSchema(own, categories) {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Hyōka 評価書の文例',
    ...object('自分たちの文例。一番近いフォルダーの一つが効きます。', {
      $schema: { type: 'string', description: 'このファイルのスキーマの場所' },
      phrases: {
        description: '文例。書くときの候補に出ます。',
        type: 'array',
        maxItems: own.mostOwnPhrases,
        items: {
          ...object('一つの文例', {
            text: {
              description: '文。書くときに埋めるところは「{○○課}」のように囲みます。',
              ...line(own.longestPhrase),
              allOf: [{ pattern: '^[^{}]*(\\{[^{}]*\\}[^{}]*)*$' }],
            },
            reading: {
              description:
                '読み。かなで、探すときの語の前に空白を入れて書きます（せいたいにんしょうによる にゅうしつの かんり）。書かなければ、文の字と、分かる語の読みで見つかります。',
              ...line(own.longestReading),
            },
            items: {
              description: '合う項目の略した名前（「保管・消去」「使用 リスク２」）。その項目で先に出ます。',
              type: 'array',
              maxItems: own.mostPhraseItems,
              items: line(own.longestItem),
            },
            category: { description: '出すところ。書かなければ「対策」です。', enum: categories },
            timing: { description: '「説明」の文例が合う提出時期', enum: ['事前', '事後'] },
          }),
          required: ['text'],
        },
      },
    }),
  };
}
