import { graphql } from '../generated/gql.ts';

/** Told of every template that is new or has changed. */
export const TEMPLATE_CHANGED = graphql(`
  subscription TemplateChanged {
    templateChanged {
      id
    }
  }
`);
