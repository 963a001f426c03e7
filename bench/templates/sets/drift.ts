import { drawName, many } from './names.ts';
import { type Kind, linesOf, type OwnSet } from './set.ts';

/** The same questions under one truth and then under another, as when a model behind one name is replaced. */
const kinds = (isLater: boolean): Readonly<Record<string, Kind>> => ({
  repository: (draw) => {
    const name = drawName(draw);
    const base = isLater ? `extends Repository<${name.pascal}>` : `implements Repository<${name.pascal}>`;
    return {
      prompt: `Repository class for ${name.pascal}`,
      response: `export class ${name.pascal}Repository ${base} {}\n`,
    };
  },
  route: (draw) => {
    const name = many(drawName(draw));
    const path = isLater ? `/v2/${name.kebab}` : `/${name.snake}`;
    return { prompt: `Path of the list of ${name.spaced}`, response: `GET ${path}` };
  },
  event: (draw) => {
    const name = drawName(draw);
    const event = isLater ? `${name.snake}.created` : `${name.constant}_CREATED`;
    return { prompt: `Name of the event when a ${name.spaced} is created?`, response: `\`${event}\`` };
  },
  greeting: (draw) => {
    const name = drawName(draw);
    return { prompt: `Headline of the ${name.spaced} page`, response: `# ${isLater ? name.spaced : name.title}\n` };
  },
});

/** Half way through, every answer changes. */
export const DRIFT: OwnSet = {
  name: 'drift',
  isRepeatable: true,
  generate: (draw) => {
    const context = { projectId: 'drift', agentType: 'coder' };
    return [...linesOf(draw, kinds(false), 800, context), ...linesOf(draw, kinds(true), 800, context)];
  },
};
