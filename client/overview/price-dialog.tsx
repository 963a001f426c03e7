import { Modal } from '@mantine/core';
import { useState } from 'react';
import { PriceForm } from './price-form.tsx';
import { RepricingSteps } from './repricing-steps.tsx';

/** The model that is to get a price. */
export interface ModelToPrice {
  provider: string;
  model: string;
  name: string;
  firstSeen: string;
  /** Whether a price is known by now, so that only its calls lack it. */
  hasPrice: boolean;
}

/** A model's price, then what it makes of the calls that are there, and only then the change. */
export function PriceDialog({ model, onClose }: { model: ModelToPrice; onClose: () => void }) {
  const [hasPrice, setHasPrice] = useState(model.hasPrice);
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${model.name}: ${hasPrice ? 'price its calls' : 'set a price'}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {hasPrice ? (
        <RepricingSteps model={model} onClose={onClose} />
      ) : (
        <PriceForm model={model} onSet={() => setHasPrice(true)} />
      )}
    </Modal>
  );
}
