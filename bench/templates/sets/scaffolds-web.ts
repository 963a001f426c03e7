import { drawName, drawNoun, many, nameOf } from './names.ts';
import type { Kind } from './set.ts';

/** What people ask of a front end, with names in whatever case they have them. */
export const WEB_KINDS: Readonly<Record<string, Kind>> = {
  'react component': (draw) => {
    const name = drawName(draw);
    return {
      prompt: `Create a React component called ${name.pascal} with a CSS module.`,
      response: `import styles from './${name.kebab}.module.css';

interface ${name.pascal}Props {
  title: string;
}

export function ${name.pascal}({ title }: ${name.pascal}Props) {
  return <section className={styles.${name.camel}}>{title}</section>;
}
`,
    };
  },
  'react component with test': (draw) => {
    const name = drawName(draw);
    const isTested = draw.share() < 0.5;
    return {
      prompt: `Write a functional component ${name.pascal}${isTested ? ' and a unit test for it' : ''}`,
      response: `// ${name.kebab}.tsx
export const ${name.pascal} = () => <div data-testid="${name.kebab}">${name.title}</div>;
${
  isTested
    ? `
// ${name.kebab}.test.tsx
test('renders ${name.pascal}', () => {
  render(<${name.pascal} />);
  expect(screen.getByTestId('${name.kebab}')).toHaveTextContent('${name.title}');
});
`
    : ''
}`,
    };
  },
  'vue component': (draw) => {
    const [name, prop] = [drawName(draw), drawName(draw)];
    return {
      prompt: `Scaffold a Vue single file component for a ${name.spaced}. It takes one prop: ${prop.camel}.`,
      response: `<script setup lang="ts">
defineProps<{ ${prop.camel}: string }>();
</script>

<template>
  <div class="${name.kebab}">{{ ${prop.camel} }}</div>
</template>

<style scoped>
.${name.kebab} {
  display: block;
}
</style>
`,
    };
  },
  'angular component': (draw) => {
    const [name, folder] = [drawName(draw), drawNoun(draw)];
    return {
      prompt: `ng generate component ${folder}/${name.kebab}`,
      response: `import { Component } from '@angular/core';

@Component({
  selector: 'app-${name.kebab}',
  templateUrl: './${name.kebab}.component.html',
  styleUrls: ['./${name.kebab}.component.css'],
})
export class ${name.pascal}Component {}

// src/app/${folder}/${name.kebab}/${name.kebab}.component.ts
`,
    };
  },
  'redux slice': (draw) => {
    const name = many(drawName(draw));
    return {
      prompt: `I need a Redux Toolkit slice for ${name.spaced}, please.`,
      response: `import { createSlice } from '@reduxjs/toolkit';

const ${name.camel}Slice = createSlice({
  name: '${name.camel}',
  initialState: { items: [], loading: false },
  reducers: {
    set${name.pascal}(state, action) {
      state.items = action.payload;
    },
  },
});

export const { set${name.pascal} } = ${name.camel}Slice.actions;
export default ${name.camel}Slice.reducer;
`,
    };
  },
  'custom hook': (draw) => {
    const [name, seconds] = [many(drawName(draw)), draw.whole(5, 300)];
    return {
      prompt: `Make a hook use${name.pascal} that polls /api/${name.kebab} every ${seconds} seconds`,
      response: `export function use${name.pascal}() {
  const [${name.camel}, set${name.pascal}] = useState([]);
  useEffect(() => {
    const timer = setInterval(() => fetch('/api/${name.kebab}').then((r) => r.json()).then(set${name.pascal}), ${seconds} * 1000);
    return () => clearInterval(timer);
  }, []);
  return ${name.camel};
}
`,
    };
  },
  'css variables': (draw) => {
    const [name, size, weight] = [drawName(draw), draw.whole(8, 64), draw.of([300, 400, 500, 600, 700])];
    return {
      prompt: `CSS class for ${name.kebab}: font size ${size}px, weight ${weight}`,
      response: `.${name.kebab} {\n  font-size: ${size}px;\n  font-weight: ${weight};\n}\n`,
    };
  },
  'storybook story': (draw) => {
    const [name, group] = [drawName(draw), nameOf([drawNoun(draw)])];
    return {
      prompt: `Add a storybook story for <${name.pascal}/> in the group "${group.title}".`,
      response: `import type { Meta, StoryObj } from '@storybook/react';
import { ${name.pascal} } from './${name.pascal}';

const meta: Meta<typeof ${name.pascal}> = { title: '${group.title}/${name.pascal}', component: ${name.pascal} };
export default meta;

export const Default: StoryObj<typeof ${name.pascal}> = {};
`,
    };
  },
};
