/** At most `most` characters (code points) of a name for a label; what is longer ends in an ellipsis. */
export function clip(name: string, most: number): string {
  const characters = [...name];
  return characters.length <= most
    ? name
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
