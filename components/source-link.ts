/** Where an identifier can be looked up; null where the source has no page a reader could open without an account. */
import type { SourceItem } from '../glossary/schema';

const PAGES: Readonly<Record<string, readonly [name: string, url: string]>> = {
  atc: ['ATC', 'https://atcddd.fhi.no/atc_ddd_index/?code='],
  mesh: ['MeSH', 'https://meshb.nlm.nih.gov/record/ui?ui='],
  mondo: ['MONDO', 'https://monarchinitiative.org/'],
  doid: ['Disease Ontology', 'https://disease-ontology.org/term/'],
  hp: ['HPO', 'https://hpo.jax.org/browse/term/'],
  rxnorm: ['RxNorm', 'https://mor.nlm.nih.gov/RxNav/search?searchBy=RXCUI&searchTerm='],
  drugbank: ['DrugBank', 'https://go.drugbank.com/drugs/'],
  chebi: ['ChEBI', 'https://www.ebi.ac.uk/chebi/'],
  chembl: ['ChEMBL', 'https://www.ebi.ac.uk/chembl/explore/compound/'],
  hgnc: ['HGNC', 'https://www.genenames.org/tools/search/#!/?query='],
  uniprot: ['UniProt', 'https://www.uniprot.org/uniprotkb/'],
};
const NAMES: Readonly<Record<string, string>> = {
  ema: 'EMA',
  umls: 'UMLS',
  icd10: 'ICD-10',
  loinc: 'LOINC',
  unii: 'UNII',
  cas: 'CAS',
};

/** Numbers of documents in registers that readers can open. */
const REGISTERS: readonly (readonly [RegExp, string])[] = [
  [/^PMID:? ?(\d+)$/, 'https://pubmed.ncbi.nlm.nih.gov/'],
  [/^(PMC\d+)$/, 'https://pmc.ncbi.nlm.nih.gov/articles/'],
  [/^(NBK\d+)$/, 'https://www.ncbi.nlm.nih.gov/books/'],
  [/^doi:? ?(10\.\S+)$/i, 'https://doi.org/'],
];

export interface SourceLine {
  readonly text: string;
  readonly url: string | null;
}

export function sourceLine(item: SourceItem): SourceLine {
  if (!('id' in item)) {
    const text = [item.title, item.publisher, item.date].filter(Boolean).join(', ');
    if (/^https?:\/\//.test(item.locator)) return { text, url: item.locator };
    for (const [pattern, base] of REGISTERS) {
      const id = pattern.exec(item.locator)?.[1];
      if (id) return { text, url: base + id };
    }
    const bare = /^[\w-]+(\.[\w-]+)+\/\S*$/.exec(item.locator)?.[0];
    return bare ? { text, url: `https://${bare}` } : { text: `${text}, ${item.locator}`, url: null };
  }
  const at = item.id.indexOf(':');
  const prefix = item.id.slice(0, at);
  const id = item.id.slice(at + 1);
  const page = PAGES[prefix];
  return page
    ? { text: `${page[0]} ${id}`, url: page[1] + encodeURIComponent(id).replaceAll('%3A', ':') }
    : { text: `${NAMES[prefix] ?? prefix.toUpperCase()} ${id}`, url: null };
}
