import { expect, test } from 'vitest';
import { writeReport } from '../../../glossary/report';
import { makeEntry } from './entry-fixture';

test('the report counts what is there', () => {
  const report = writeReport([
    makeEntry('drug', 'tofacitinib', 'headword: tofacitinib\nforms: [Xeljanz]\nrelated: [jak]\nreviewed: 2024-01-02'),
    makeEntry(
      'biology',
      'jak',
      'headword: Janus kinase\nabbreviations: [{form: JAK, near: [kinase]}]\nrelated: [tofacitinib]\nsources: [{title: A label, publisher: FDA, locator: "https://example.org/label"}]',
    ),
    makeEntry('drug', 'baricitinib', 'headword: baricitinib\nrelated: [jak]\nsources: []'),
  ]);
  expect(report).toMatch(/^drug +2 +3 +0 +0$/m);
  expect(report).toMatch(/^all +3 +5 +1 +0$/m);
  expect(report).toContain('without any source: 1 (baricitinib)');
  expect(report).toContain('identifiers of reference tables alone: 2');
  expect(report).toContain('documents named: 1');
  expect(report).toContain('related: 3, both ways 67 %');
  expect(report).toMatch(/^2024-01-02 {2}tofacitinib$/m);
  expect(report).toMatch(/^plain +-?\d/m);
});
