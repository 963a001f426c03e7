import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * The types of all operations in the client, from the schema that the server prints; and persisted-documents.json, the manifest of
 * what the dashboard may ask: the text of each operation under its SHA-256.
 */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['client/**/*.tsx', 'client/**/*.ts', '!client/generated/**', '!client/tests/**'],
  generates: {
    'client/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' }, persistedDocuments: true },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { DateTime: 'string', JSONObject: 'Record<string, unknown>', SafeInt: 'number' },
      },
    },
  },
};

export default config;
