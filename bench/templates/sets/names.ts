import type { Draw } from '../random.ts';

const NOUNS =
  'account address agent album alert article asset badge batch bill board booking branch brand bucket budget calendar camera cart category channel chapter charge city claim client comment company contact contract course coupon country currency customer delivery department device discount document driver employee event expense feature file flight folder form game gateway group guest holiday hotel house image index invoice issue item job journal key language lesson letter license line location machine manager market meeting member menu message metric mission model module movie network note offer option order owner package page partner patient payment permission person phase photo plan player policy post price product profile project property purchase query question quote rating receipt recipe record refund region release report request resource review role room rule sale schedule school score seat section sensor server service session setting shift shipment shop signal site skill slot song source stage station status step stock store story student subject supplier survey system table tag task tax team tenant theme ticket tool topic track trade train transfer trip unit upload user vehicle vendor venue version video visit voucher wallet warehouse widget worker zone'.split(
    ' ',
  );
const MODIFIERS =
  'active annual archived base billing blocked client custom daily default digital draft external family final first foreign global guest hidden home internal key last legal line local main master mobile monthly new old online open parent pending personal primary private public quick raw remote root sales school secure service shared short sport staff stock super support team temp travel trial user vip web weekly work'.split(
    ' ',
  );

/** A name of one to three words, written in every way. */
export interface Name {
  words: readonly string[];
  pascal: string;
  camel: string;
  kebab: string;
  snake: string;
  constant: string;
  spaced: string;
  title: string;
}

/** Written out here, not taken from the learner: a set shall not depend on what it tests. */
export function nameOf(words: readonly string[]): Name {
  const capitals = words.map((word) => word[0]!.toUpperCase() + word.slice(1));
  return {
    words,
    pascal: capitals.join(''),
    camel: words[0]! + capitals.slice(1).join(''),
    kebab: words.join('-'),
    snake: words.join('_'),
    constant: words.join('_').toUpperCase(),
    spaced: words.join(' '),
    title: capitals.join(' '),
  };
}

export function drawName(draw: Draw): Name {
  const noun = draw.of(NOUNS);
  const share = draw.share();
  if (share < 0.5) return nameOf([noun]);
  return nameOf(share < 0.9 ? [draw.of(MODIFIERS), noun] : [...draw.some(MODIFIERS, 2), noun]);
}

export function drawNoun(draw: Draw): string {
  return draw.of(NOUNS);
}

/** In the plural, by the rules of English that these names need. */
export function many({ words }: Name): Name {
  const last = words.at(-1)!;
  return nameOf([...words.slice(0, -1), pluralOf(last)]);
}

export function pluralOf(word: string): string {
  if (word === 'person') return 'people';
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
