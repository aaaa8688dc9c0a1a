// Kana → a key in which all spellings of one sound are the same: づ and ず, long vowels and short ones, ん and the n that it is
// typed with. What sounds nearly the same has one key as well: a few sentences too many cost less than one that is not found.

const consonants: readonly (readonly [consonant: string, kana: string])[] = [
  ['', 'あいうえお'],
  ['k', 'かきくけこ'],
  ['g', 'がぎぐげご'],
  ['s', 'さしすせそ'],
  ['z', 'ざじずぜぞ'],
  ['t', 'たちつてと'],
  ['d', 'だぢづでど'],
  ['n', 'なにぬねの'],
  ['h', 'はひふへほ'],
  ['b', 'ばびぶべぼ'],
  ['p', 'ぱぴぷぺぽ'],
  ['m', 'まみむめも'],
  ['r', 'らりるれろ'],
];

const sounds: ReadonlyMap<string, string> = new Map([
  ...consonants.flatMap(([consonant, kana]) =>
    Array.from(kana, (each, index): [string, string] => [each, consonant + 'aiueo'.charAt(index)]),
  ),
  ...Object.entries({ や: 'ya', ゆ: 'yu', よ: 'yo', わ: 'wa', を: 'o', ん: 'n', ゔ: 'vu', ゐ: 'i', ゑ: 'e' }),
  ...Object.entries({ ぢ: 'zi', づ: 'zu', ゕ: 'ka', ゖ: 'ke', っ: '', ー: '' }),
]);

const asParticles: ReadonlyMap<string, string> = new Map([
  ['は', 'wa'],
  ['へ', 'e'],
]);

const smallVowels = 'ぁぃぅぇぉ';
const smallY: Readonly<Record<string, string>> = { ゃ: 'a', ゅ: 'u', ょ: 'o' };

/** `before` and a small kana: しゃ, てぃ, ふぁ. The last letter of `before` is the vowel that gives way. */
function withSmall(before: string, small: string): string {
  const [stem, vowel, consonant] = [before.slice(0, -1), before.slice(-1), before.slice(-2, -1)];
  const of = smallVowels.indexOf(small);
  if (small === 'ゎ') return vowel === 'u' && consonant !== '' ? `${stem}wa` : `${before}wa`;
  if (of === -1) {
    if (vowel === 'e' && consonant === 'd') return `${stem.slice(0, -1)}zy${smallY[small] ?? ''}`;
    return `${'ieu'.includes(vowel) && vowel !== '' ? stem : before}y${smallY[small] ?? ''}`;
  }
  const own = 'aiueo'.charAt(of);
  const isAlone = !/[a-z]/.test(consonant) || 'aiueo'.includes(consonant);
  if (isAlone) return vowel === 'u' && own === 'o' ? `${stem}o` : before + own;
  if ((vowel === 'e' && own === 'i') || (vowel === 'o' && own === 'u'))
    return consonant === 'd' ? `${stem.slice(0, -1)}z${own}` : stem + own;
  // Who does not know how ファ is typed types フア, which tables have as well.
  return consonant === 'v' ? stem + own : before + own;
}

/** Each sound in letters, long vowels and all. */
function lettersOf(kana: string): string {
  let letters = '';
  for (const each of kana) {
    const sound = sounds.get(each);
    // As particles, は and へ are written わ and え in Latin letters; nothing that is looked for begins with a particle.
    if (sound !== undefined) letters += letters === '' ? sound : (asParticles.get(each) ?? sound);
    else if (smallVowels.includes(each) || each === 'ゎ' || each in smallY)
      letters = withSmall(letters, each);
    else letters += each;
  }
  return letters;
}

/** The key of kana, in which letters and digits may stand as well. */
export function soundKey(kana: string): string {
  let key = '';
  for (const letter of lettersOf(kana).replaceAll('v', 'b').replaceAll('f', 'h')) {
    const last = key.slice(-1);
    // A consonant that is typed twice may end an acronym and begin what follows: idで.
    const isLong = letter === last && letter >= 'a' && letter <= 'z';
    if (!isLong && !(letter === 'u' && last === 'o')) key += letter;
  }
  return key;
}
