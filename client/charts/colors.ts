/** Of the parts of a chart, in order, told apart in both schemes and by those who do not see all colours; then one for the rest. */
const LIGHT = ['#4263eb', '#12b886', '#f59f00', '#e64980', '#7048e8', '#1098ad'];
const DARK = ['#748ffc', '#38d9a9', '#ffd43b', '#f783ac', '#9775fa', '#3bc9db'];
const REST = { light: '#adb5bd', dark: '#696969' };

export type Scheme = 'light' | 'dark';

/** The colour of the part at that place. */
export function partColor(scheme: Scheme, index: number, isRest: boolean): string {
  const colors = scheme === 'dark' ? DARK : LIGHT;
  return isRest ? REST[scheme] : colors[index % colors.length]!;
}

/** What is not data. */
export const INK = {
  light: { text: '#495057', line: '#e9ecef' },
  dark: { text: '#b8b8b8', line: '#3b3b3b' },
} as const;
