/** Nouns whose plural is irregular, as names of things in programs have them. */
export const IRREGULAR: readonly (readonly [one: string, many: string])[] = [
  ['person', 'people'],
  ['child', 'children'],
  ['man', 'men'],
  ['woman', 'women'],
  ['mouse', 'mice'],
  ['foot', 'feet'],
  ['tooth', 'teeth'],
  ['goose', 'geese'],
  ['datum', 'data'],
  ['medium', 'media'],
  ['criterion', 'criteria'],
  ['index', 'indices'],
  ['matrix', 'matrices'],
  ['vertex', 'vertices'],
  ['analysis', 'analyses'],
  ['basis', 'bases'],
  ['crisis', 'crises'],
  ['leaf', 'leaves'],
  ['shelf', 'shelves'],
  ['half', 'halves'],
  ['life', 'lives'],
  ['knife', 'knives'],
  ['wife', 'wives'],
  ['wolf', 'wolves'],
  ['hero', 'heroes'],
  ['echo', 'echoes'],
  ['potato', 'potatoes'],
  ['tomato', 'tomatoes'],
  ['quiz', 'quizzes'],
];

/** Nouns that have one form only. */
export const UNCOUNTED = 'news series species equipment information money rice fish sheep deer metadata'.split(' ');

/** Nouns in the singular that end in s. */
export const ONE_IN_S =
  'address access process status bus virus bonus campus census focus genius corpus chorus surplus apparatus consensus class business boss loss pass press mass glass success progress canvas alias gas atlas bias lens axis basis analysis thesis diagnosis synopsis plus radius stimulus syllabus walrus cactus minus nexus prospectus'.split(
    ' ',
  );

/** Nouns in ie, which look like those in y once they have an s. */
export const IE_BEFORE_S =
  'movie cookie zombie selfie genie calorie brownie rookie pixie hoodie prairie birdie goalie junkie veggie smoothie tie pie lie die necktie lie auntie sortie eerie boogie cutie'.split(
    ' ',
  );

/** Endings of plurals that lose their s only, where others of that look lose es. */
export const E_BEFORE_S =
  /(?:caches|aches|niches|moustaches|sizes|prizes|mazes|houses|causes|clauses|pauses|uses|spouses|cases|bases|phases|phrases|releases|purchases|leases|increases|exercises|promises|premises|franchises|enterprises|noises|poses|purposes|hoses|roses|noses|doses)$/;
