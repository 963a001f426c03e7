import { type ComponentType, useEffect, useState } from 'react';

/**
 * A part whose code comes when it is first shown; until then there is nothing. React's own `lazy` would hold it back for the rest of
 * 300 ms (FALLBACK_THROTTLE_MS in react-reconciler), which spares people flickering pages, but keeps those waiting who asked for a
 * drawer. Where its code does not come, the error is thrown where the part is.
 */
export function createLatePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => React.ReactNode {
  let loaded: ComponentType<Props> | null = null;
  return function LatePart(props) {
    const [Part, show] = useState(() => loaded);
    const [fault, setFault] = useState<{ error: unknown } | null>(null);
    useEffect(() => {
      if (Part !== null) return;
      const bring = async () => {
        loaded = await load();
        show(() => loaded);
      };
      bring().catch((error: unknown) => setFault({ error }));
    }, [Part]);
    if (fault !== null) throw fault.error;
    return Part && <Part {...props} />;
  };
}
