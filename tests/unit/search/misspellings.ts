/**
 * Names as people misspell them: each was seen where its group says, none was made up here. What was seen in public code was found by a
 * search of public repositories in November 2026, which gives files without their addresses: so files are named by what they say of themselves.
 */

interface Seen {
  readonly where: string;
  /** Id of the entry that is meant: what was written, separated by commas. */
  readonly as: Readonly<Record<string, string>>;
}

const SEEN: readonly Seen[] = [
  {
    where:
      'free-text medicines of a registry of rheumatoid arthritis, as patients and clinics wrote them: the patterns of its cleaning script (Stata, “program for clean other RA drug free text field”, 2023–2024)',
    as: {
      etanercept:
        'enbrl, embrel, embril, enbre, enrel, entaracept, embel, ebrel, enbrle, enbrol, enrbel, enteracept, eubrel, endrel',
      adalimumab: 'umira, humri, humnira, humiro, humia, hurmi, adalumumab, humera, hunira, huira, hunmira',
      golimumab: 'simpni, symponi, simoponi, simiponi, sinponi',
      'certolizumab-pegol': 'cimia, cizmia, cimizia, cinzia, cimza',
      infliximab:
        'remicad, remicaid, remicd, remciade, remincade, remcade, reicade, renicade, emicade, remicaee, remicae, remicase, remimcade, inflixmal, infliximeb, inlfectra, infelctra',
      abatacept:
        'atabacept, orenia, orlencia, ornecia, orecia, orenca, orncia, orenica, orecnia, orenicia, orensia, oencia, orcenia',
      tocilizumab:
        'actdemra, actrema, acterma, tocizumab, acemra, acetemra, acetmra, actmera, actrmra, actermra, actenra, aetemra',
      sarilumab: 'sarilum, kesvara, kezvara, kevarza',
      rituximab:
        'ritoxan, ritiuxan, rituan, rituxin, ritxan, riutxan, rtuxan, rit uxan, ritaxon, retuxan, rituxen, rituzan, retuxin, rotuximab, ritumimab, rituxiumab, rituximob, rituxamib',
      tofacitinib: 'toficitinib, xeijan, xaljanz, zeljanz, xenljan, xljanz, zelijan, tfacitinib, tocacitinib',
      baricitinib: 'oliumant, oluimant, baracitinib, olumant, barcitinib',
      upadacitinib:
        'rinnvoq, rinoq, updacitinib, rinvpq, rinvq, invoq, rivoq, rnvoq, ronvoq, rin voq, rincoq, rimvoq, rinqo, rinvvoq, pinvoq, rivnoq, rinuoq',
      methotrexate: 'methrotexate, mehtotrexate, methrexate, methrothrexate, metotrexate, otrexp',
      leflunomide: 'lefluomide, lrflunomide, avara, arrava, lefnomideu, lefunomide, lefluemonide',
      azathioprine:
        'imunan, imaran, imran, imruan, imrnran, imura, imurn, imuron, lmuran, imunran, inuran, iruran, azothioprone, azothropin, azhiatopirine',
      cyclosporine: 'cyclsporine',
      minocycline: 'micycline, minicycline, mimocydine, mihocycline',
      hydroxychloroquine: 'hyroxychloroquine, paquenil, plauenil, hyydroxycholoquine',
      sulfasalazine: 'sulsalazine, salfasalizine, sulfa salazine',
      methylprednisolone: 'mederol, mednol, medrel, methylprenidolone',
      prednisone: 'presnisone',
      triamcinolone: 'kenelog',
      'mycophenolate-mofetil': 'mucophenolate, cell cept, celcept, celicept, cellcet, cevcept',
      apremilast: 'otzela, ortezia, ortezla, otelza, oterzla',
      secukinumab: 'costntyx, consentyx, cosyntex, cosetex',
      ustekinumab: 'stelera, stelora, stelura',
      guselkumab: 'temfya',
      belimumab: 'benlys',
      tacrolimus: 'tacrolinus',
    },
  },
  {
    where:
      '“check curated common disease misspellings against MONDO”, a Python script with a list of common misspellings',
    as: {
      asthma: 'asma, athsma, asthama, ashma, astma',
      psoriasis: 'soriasis, psorisis, sorisis, psoriaisis, psriasis',
      'atopic-dermatitis': 'exczema, ekzema, eczma, exzema, eggzema',
      arthritis: 'arthritus, arthiritis, athritis, arthrytis, arthirtis',
      tuberculosis: 'tuberculosus, tubercolosis, tubersculosis, tuburculosis',
      fibromyalgia: 'fibromialgia, fibromyaglia, fibermyalgia, fibromyalga',
      'multiple-sclerosis': 'multiple schlerosis, multiple sclerois, multiple sclorosis',
      osteoporosis: 'osteoperosis, osteoporosos, ostioporosis, osteoprosis, osteporosis',
      'rheumatoid-arthritis': 'rheumetoid arthritis, rhumatoid arthritis, rheumatiod arthritis, rheumotoid arthritis',
      'psoriatic-arthritis': 'psoriatic arthritus, soriatic arthritis',
      'crohns-disease': 'chrons disease, chron disease, crohns desease, crohn’s desease',
      'celiac-disease': 'celiacs disease, cileac disease, coeliacs disease',
      gout: 'goute',
      'herpes-zoster': 'shingels',
      anemia: 'anemea, anemya, anaemea, aneamia',
      diarrhea: 'diarhea, diarrea, diahrrea, diarreah, diarhoea',
      'sjogren-syndrome': 'showgren syndrome, sjorgens syndrome, sjogren’s syndrom, shogren syndrome',
      hypertension: 'hypertention, hyertension',
      hypothyroidism: 'hypthyroidism, hypothroidism, hypothyrodism',
      'myocardial-infarction': 'myocardial infarcation, myocardial infartion, myocardial infraction',
      melanoma: 'melanona, melenoma, melanomia, melinoma',
      diverticulitis: 'diverticulitus, divirticulitis, diverticulits',
      migraine: 'migrane, migrain',
    },
  },
  {
    where:
      'a chat for people with arthritis in the United Kingdom (“Unified local chat engine for Living With Arthritis”): its table of typing errors',
    as: {
      methotrexate: 'methatrexate, methotrexat',
      fibromyalgia: 'fibromialgia',
      osteoarthritis: 'osteoartritis, osteoarthritus',
      ibuprofen: 'ibuprophen, ibuprofin',
      prednisolone: 'prednislone',
      'psoriatic-arthritis': 'psoratic arthritis',
      arthritis: 'artritis, arthirits',
      'rheumatoid-arthritis': 'rheumotoid, rheumitoid',
      'ankylosing-spondylitis': 'ankylosing spondilitis, ankylosing spondolytis',
      biologic: 'biolgic',
      inflammation: 'inflamation',
      fatigue: 'faigue, fatige',
    },
  },
  {
    where: 'a diary for people with bowel disease: its table of typing errors',
    as: {
      infliximab: 'remicaide',
      adalimumab: 'humiraa',
      prednisone: 'prednison, predisone',
      azathioprine: 'azathiprine, azathioprin',
      mesalamine: 'mesalamin, mesalmine',
      budesonide: 'budesinide',
      'fecal-calprotectin': 'feccal calprotectin, feecal calprotectin',
      colonoscopy: 'colonscopy, colonsocopy',
      ferritin: 'ferratin, ferritinn',
      albumin: 'albuminn',
      hemoglobin: 'hemmoglobin',
    },
  },
  {
    where:
      'dictation in gastroenterology (“GI-Specific Post-Processor for Transcription”): what speech recognition writes',
    as: {
      adalimumab: 'humera',
      infliximab: 'remicaid',
      ustekinumab: 'stellara',
      vedolizumab: 'intyvio, entivio',
      tofacitinib: 'zeljentz',
      risankizumab: 'sky ritzy',
      mesalamine: 'mesa lamine, mezalamine',
    },
  },
  {
    where: 'the search of a dermatology practice: “Common misspellings → published condition names”, and another’s',
    as: {
      psoriasis: 'sorriasis, psorasis, psoriases, psoraisis',
      rosacea: 'rosecea, rosacia, roscea, rozacea, roscaea',
      'atopic-dermatitis': 'excema, exema, egzema, ezcema, eczmea',
      vitiligo: 'vitilago, vitigo',
    },
  },
  {
    where: 'dictation in dermatology (“nlpMedicalNormalizer.js”) and in allergy: what speech recognition writes',
    as: {
      vitiligo: 'viteligo',
      omalizumab: 'zolair, xolaire, omaluzimab, omalizimab',
      dupilumab: 'dupixant, dupilimab',
      remibrutinib: 'remibritinib, rapsido, rhapseedo',
    },
  },
  {
    where: 'a dictionary of medicines with their “commonMisspellings”',
    as: { dupilumab: 'dupliumab, duplimab, dupilumeb, duplxent, dupexent, dupikent' },
  },
  {
    where: 'forms, laboratory lists and data of public repositories, as they label them',
    as: {
      'rheumatoid-factor': 'rheumatiod factor',
      'c-reactive-protein': 'c-reactive protien',
      'erythrocyte-sedimentation-rate': 'erytrocyte sedementation rate',
      'ulcerative-colitis': 'ulcerative collitis, ulcerative colits',
      'hidradenitis-suppurativa': 'hidradenitis supperativa',
      'systemic-sclerosis': 'scleraderma',
      'raynaud-phenomenon': 'raynauds phenomenom, reynauds phenomemon, reynauds',
      sulfasalazine: 'sulfasalizine',
      'mycophenolate-mofetil': 'mycophenylate mofetil, mycophenylate',
      hydroxychloroquine: 'hydroxycloroquine, hydroxychloroquin',
      sarcoidosis: 'sarcodosis',
      methotrexate: 'methothrexate',
      'crohns-disease': 'chrohns disease, chrons',
      adalimumab: 'adalimumb',
    },
  },
];

/** What was written, and the id of the entry that is meant. */
export const MISSPELLINGS: readonly (readonly [written: string, entry: string])[] = [
  ...new Map(
    SEEN.flatMap(({ as }) =>
      Object.entries(as).flatMap(([entry, written]) => written.split(', ').map((word) => [word, entry] as const)),
    ),
  ),
];
