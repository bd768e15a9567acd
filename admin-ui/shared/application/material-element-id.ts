/** Where a material is on the page: for leading to it from its problem. */
export function materialElementId(id: string): string {
  return `material-${id}`;
}
