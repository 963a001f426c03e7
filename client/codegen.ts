import type { CodegenConfig } from '@graphql-codegen/cli';

/** The types of all operations in the client, from the schema that the server prints. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['client/**/*.tsx', 'client/**/*.ts', '!client/generated/**', '!client/tests/**'],
  generates: {
    'client/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { DateTime: 'string', JSONObject: 'Record<string, unknown>', SafeInt: 'number' },
      },
    },
  },
};

export default config;
