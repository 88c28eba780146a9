import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BrokenKnowledge } from '../../../knowledge/load/broken-knowledge.ts';
import { loadKnowledge } from '../../../knowledge/load/load-knowledge.ts';
import { type Copy, copyOfFixture, fixtureRoot } from '../fixture.ts';

const knowledge = loadKnowledge(fixtureRoot);

describe('the first half of a postcode', () => {
  it('that lies in one area alone leaves nothing to ask', () => {
    expect(idsOf(knowledge, 'T1')).toEqual(['testham']);
    expect(knowledge.councilsBeside('T1')).toEqual([]);
  });

  it('that lies in other councils as well names them, however it is written', () => {
    expect(idsOf(knowledge, ' t3 ')).toEqual(['testham']);
    expect(knowledge.councilsBeside(' t3 ')).toEqual(['Nextham', 'Otherham']);
  });

  it('that nobody knows is in no area', () => {
    for (const unknown of ['T9', '', 'constructor', '__proto__']) {
      expect(idsOf(knowledge, unknown)).toEqual([]);
      expect(knowledge.councilsBeside(unknown)).toEqual([]);
    }
  });

  it('that lies in two areas gives both, and names beside them only councils without an area', () => {
    using copy = withNeighbour('whole: [N1], shared: { T3: [Testham, Otherham, Farham] }');
    const both = loadKnowledge(copy.root);
    expect(idsOf(both, 'T3')).toEqual(['nextham', 'testham']);
    expect(both.councilsBeside('T3')).toEqual(['Farham', 'Otherham']);
  });

  it('is not the whole of one area and a part of another', () => {
    using copy = withNeighbour('whole: [N1], shared: { T2: [Testham] }');
    expect(faultsOf(copy)).toEqual([
      'areas/testham/area.yaml:1 outcodes.whole: T2 lies in nextham as well, so it is shared',
    ]);
  });

  it('is not both whole and shared in one area, nor there twice', () => {
    using copy = copyOfFixture();
    copy.replace('areas/testham/area.yaml', 'whole: [T1, T2]', 'whole: [T1, T3, T1]');
    expect(faultsOf(copy)).toEqual([
      'areas/testham/area.yaml:5 outcodes.whole.1: T3 is shared as well',
      'areas/testham/area.yaml:5 outcodes.whole.2: T1 is there already',
    ]);
  });

  it('that is shared says with whom', () => {
    using copy = copyOfFixture();
    copy.replace('areas/testham/area.yaml', '[Nextham, Otherham]', '[]');
    expect(faultsOf(copy)).toHaveLength(1);
  });
});

function idsOf(base: typeof knowledge, outcode: string): string[] {
  return base.areasOf(outcode).map((it) => it.id);
}

/** A copy with a second area beside Testham, called Nextham. */
function withNeighbour(outcodes: string): Copy {
  const copy = copyOfFixture();
  mkdirSync(join(copy.root, 'areas/nextham'));
  const area = `id: nextham\nname: { en: Nextham }\nnation: england\ntimezone: Europe/London\noutcodes: { ${outcodes} }\n`;
  copy.write('areas/nextham/area.yaml', area);
  copy.write('areas/nextham/organisations.yaml', '[]\n');
  copy.write('areas/nextham/services.yaml', '[]\n');
  return copy;
}

function faultsOf(copy: Copy): string[] {
  try {
    loadKnowledge(copy.root);
  } catch (error) {
    if (error instanceof BrokenKnowledge) return error.message.split('\n').filter((it) => it.startsWith('areas/'));
    throw error;
  }
  return [];
}
