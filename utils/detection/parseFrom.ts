/** A sender's line as name and address. */
import type { Address } from '@/utils/reading';

/** 'Name <addr>', '"Doe, Jane" <addr>', 'addr (Name)' or one of the two alone; nothing in it for an empty string. */
export function parseFrom(source: string): Address {
  const text = source.trim().slice(0, 1000);
  if (text === '') return {};
  const angle = /^([^<]*)<\s*([^<>\s]*)\s*>/.exec(text);
  const bare = /^(\S+@\S+?)(?:\s+\(([^)]*)\))?$/.exec(text);
  const name = (angle ? angle[1] : bare ? bare[2] : text)
    ?.trim()
    .replace(/^["']|["']$/g, '')
    .trim();
  const address = (angle ? angle[2] : bare?.[1])?.toLowerCase();
  return {
    ...(name ? { name: name.slice(0, 500) } : {}),
    ...(address ? { address: address.slice(0, 500) } : {}),
  };
}
