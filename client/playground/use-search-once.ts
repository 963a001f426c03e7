import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type Draft, newVariant } from './draft.ts';

/** Takes over what the address chooses, and takes it out of the address: from then on the draft is what counts. */
export function useSearchOnce(draft: Draft, change: (part: Partial<Draft>) => void): void {
  const { provider, model, agentType } = useSearch({ from: '/playground' });
  const navigate = useNavigate({ from: '/playground' });
  useEffect(() => {
    if (!provider && !model && !agentType) return;
    const [first = newVariant(), ...others] = draft.variants;
    const chosen = { ...first, ...(provider && { provider, model: '' }), ...(model && { model }) };
    change({ variants: [chosen, ...others], ...(agentType && { agentType }) });
    void navigate({ search: {}, replace: true });
  }, [provider, model, agentType, draft, change, navigate]);
}
