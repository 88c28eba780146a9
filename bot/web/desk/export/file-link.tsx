import { Link } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

type Props = { readonly name: string; readonly type: string; readonly content: string; readonly label: string };

/** A link that saves a file on the device of who sits at the desk. What it holds is let go of with the link. */
export function FileLink({ name, type, content, label }: Props) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([content], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [content, type]);
  return address === null ? null : (
    <Link href={address} download={name}>
      {label}
    </Link>
  );
}
