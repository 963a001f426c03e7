import { z } from 'zod';

// Else zod tries whether it may make code from text, which the policy of the page forbids and the browser reports.
z.config({ jitless: true });

export { z };
