import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRange, growing, rootOf } from './compact-range.ts';
import { emptyRoot, type Hash, leafHash, nodeHash, splitOf } from './hashes.ts';
import { consistencyProof, inclusionProof, provesConsistency, provesInclusion } from './proofs.ts';

/** The leaves and roots with which Certificate Transparency tests its trees. */
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const hashes = leaves.map((leaf) => leafHash(Buffer.from(leaf, 'hex')));

/** The definition of RFC 6962 §2.1, as it is written there. */
function rootByDefinition(part: readonly Hash[]): Hash {
  const [only] = part;
  if (only === undefined) return emptyRoot;
  if (part.length === 1) return only;
  const split = splitOf(part.length);
  return nodeHash(rootByDefinition(part.slice(0, split)), rootByDefinition(part.slice(split)));
}

const rangeOf = (all: readonly Hash[]) => async (start: number, count: number) =>
  rootByDefinition(all.slice(start, start + count));
const treeOf = (size: number) =>
  Array.from({ length: size }, (_, index) => leafHash(Buffer.of(index % 256, index >> 8)));
const sizes = fc.integer({ min: 1, max: 150 });

describe('the tree', () => {
  it('has the roots that Certificate Transparency publishes', () => {
    expect(emptyRoot.toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    const tree = growing(emptyRange);
    const grown = hashes.map((leaf) => {
      tree.add(leaf);
      return tree.root().toString('hex');
    });
    expect(grown).toEqual(roots);
  });

  it('has the proofs that Certificate Transparency publishes', async () => {
    const text = (path: Hash[]) => path.map((hash) => hash.toString('hex'));
    expect(text(await inclusionProof(rangeOf(hashes), 5, 8))).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(text(await consistencyProof(rangeOf(hashes), 6, 8))).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  it('grows from any beginning to the root of its definition, and tells every subtree it completes', () => {
    fc.assert(
      fc.property(sizes, sizes, (before, more) => {
        const all = treeOf(before + more);
        const first = growing(emptyRange);
        for (const leaf of all.slice(0, before)) first.add(leaf);
        const completed: number[] = [];
        const second = growing(first.range(), ({ level, index, hash }) => {
          const start = index * 2 ** level;
          expect(hash).toEqual(rootByDefinition(all.slice(start, start + 2 ** level)));
          completed.push(level);
        });
        for (const leaf of all.slice(before)) second.add(leaf);
        expect(rootOf(second.range())).toEqual(rootByDefinition(all));
        expect(completed.filter((level) => level === 1)).toHaveLength(
          Math.floor((before + more) / 2) - Math.floor(before / 2),
        );
      }),
    );
  });
});

describe('a proof', () => {
  it('shows each leaf in its place and in no other, under this root and no other', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), fc.nat(), async (size, place, elsewhere) => {
        const all = treeOf(size);
        const index = place % size;
        const path = await inclusionProof(rangeOf(all), index, size);
        const proof = { leaf: all[index] as Hash, index, size, path };
        const root = rootByDefinition(all);
        expect(provesInclusion(proof, root)).toBe(true);
        const other = elsewhere % size;
        if (other !== index) expect(provesInclusion({ ...proof, index: other }, root)).toBe(false);
        expect(provesInclusion({ ...proof, leaf: leafHash(Buffer.from('other')) }, root)).toBe(false);
        expect(provesInclusion({ ...proof, path: [...path, root] }, root)).toBe(false);
        if (path.length > 0) expect(provesInclusion({ ...proof, path: path.slice(1) }, root)).toBe(false);
        expect(provesInclusion(proof, leafHash(root))).toBe(false);
      }),
    );
    await expect(inclusionProof(rangeOf(hashes), 8, 8)).rejects.toThrow(RangeError);
  });

  it('shows a tree to be the beginning of a larger one, and no other tree', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), async (size, part) => {
        const all = treeOf(size);
        const earlier = part % (size + 1);
        const path = await consistencyProof(rangeOf(all), earlier, size);
        const small = { size: earlier, root: rootByDefinition(all.slice(0, earlier)) };
        const large = { size, root: rootByDefinition(all) };
        expect(provesConsistency(small, large, path)).toBe(true);
        if (earlier > 0) {
          expect(provesConsistency({ ...small, root: leafHash(small.root) }, large, path)).toBe(false);
          expect(provesConsistency(small, { ...large, root: leafHash(large.root) }, path)).toBe(false);
        }
      }),
    );
  });
});
