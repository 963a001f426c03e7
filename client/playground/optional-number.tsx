import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useState } from 'react';

/** A number, or nothing: null. What is typed stays as it is typed: "0." is on its way to 0.5. */
export function OptionalNumber({
  value,
  onChange,
  ...rest
}: Omit<NumberInputProps, 'value' | 'onChange'> & { value: number | null; onChange: (value: number | null) => void }) {
  const [typed, setTyped] = useState<string | number>(value ?? '');
  return (
    <NumberInput
      {...rest}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        onChange(next === '' || Number.isNaN(Number(next)) ? null : Number(next));
      }}
    />
  );
}
