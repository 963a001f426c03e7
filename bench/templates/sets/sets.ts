import { ADVERSARIAL } from './adversarial.ts';
import { DRIFT } from './drift.ts';
import { JSON_SET } from './json.ts';
import { PROSE } from './prose.ts';
import { SCAFFOLDS } from './scaffolds.ts';
import type { OwnSet } from './set.ts';
import { SQL } from './sql.ts';

/** The sets that the product is measured by. */
export const SETS: readonly OwnSet[] = [SCAFFOLDS, JSON_SET, SQL, PROSE, ADVERSARIAL, DRIFT];
