import type { Language } from '../../schemas/terms.ts';

interface CheckStrings {
  title: string;
  lead: string;
  privacy: string;
  noScript: string;
  label: string;
  hint: string;
  submit: string;
  example: string;
  exampleText: string;
  clear: string;
  loading: string;
  failed: string;
  empty: string;
  results: string;
  claims: string;
  references: string;
  summary: (sentences: number, claims: number, references: number) => string;
  none: string;
  caution: string;
  line: (n: number) => string;
  resembles: string;
  denies: string;
  alsoNear: string;
  evidence: string;
  readWith: (n: number) => string;
  certain: (words: string) => string;
  omitsDoubt: string;
  certainty: string;
  sayInstead: string;
  maySay: string;
  copyWording: string;
  wordingCopied: string;
  retracted: string;
  figures: (figures: string) => string;
  cite: string;
  copyCitation: string;
  copied: string;
  copyFailed: string;
  notHeld: string;
  ambiguous: string;
  discrepant: string;
  unverified: string;
  sound: string;
  download: string;
  downloadHint: string;
  form: string;
  forms: { 'author-year': string; pandoc: string };
  fileName: string;
  method: { title: string; text: string[] };
}

/** Texts of the page “Check my text”. */
export const CHECK: Record<Language, CheckStrings> = {
  fr: {
    title: 'Vérifier mon texte',
    lead: 'Collez une diapositive, un document remis en formation ou la description d’un projet. Les phrases qui ressemblent à un énoncé de la base sont rapprochées de ses sources, et les références reconnues.',
    privacy: 'Votre texte ne quitte pas cette page : rien n’est envoyé ni conservé.',
    noScript:
      'La vérification a besoin de JavaScript, car elle se fait tout entière dans votre navigateur. Sans lui, on trouve un énoncé et ses sources par les listes :',
    label: 'Texte à vérifier',
    hint: 'En français ou en anglais ; texte simple ou Markdown.',
    submit: 'Vérifier',
    example: 'Essayer avec un exemple',
    exampleText:
      'Pourquoi engager des pairs aidants à l’hôpital\n\n- Il est prouvé que les personnes accompagnées par des pairs restent plus longtemps en traitement (Eddie et al., 2019).\n- À l’hôpital, la présence de pairs fait baisser l’anxiété du personnel.\n- Les pairs n’améliorent pas la qualité de vie.\n',
    clear: 'Effacer',
    loading: 'Chargement des énoncés…',
    failed: 'Les énoncés n’ont pas pu être chargés. Vérifiez la connexion, puis réessayez.',
    empty: 'Collez d’abord un texte.',
    results: 'Résultat',
    claims: 'Phrases proches d’un énoncé',
    references: 'Références reconnues',
    summary: (sentences, claims, references) =>
      `${sentences} ${sentences < 2 ? 'phrase lue' : 'phrases lues'} ; ${claims} ${claims < 2 ? 'ressemble' : 'ressemblent'} à un énoncé ; ${references} ${references < 2 ? 'référence reconnue' : 'références reconnues'}.`,
    none: 'Aucune phrase ne ressemble assez à un énoncé de la base. Cela ne veut pas dire que le texte est faux : la base n’en dit rien.',
    caution: 'Un rapprochement se fait par les mots. Lisez l’énoncé et ses sources avant de vous en servir : une ressemblance n’est pas une preuve.',
    line: (n) => `ligne ${n}`,
    resembles: 'Ressemble à l’énoncé',
    denies: 'Dit le contraire de l’énoncé',
    alsoNear: 'Énoncés voisins',
    evidence: 'Ce que disent les sources',
    readWith: (n) =>
      n < 2 ? 'À lire avec une mise en garde : voir la page de l’énoncé.' : `À lire avec ${n} mises en garde : voir la page de l’énoncé.`,
    certain: (words) => `Dit plus que les sources : « ${words} ». Dites plutôt qui l’affirme, et où.`,
    omitsDoubt: 'Une source au moins en doute, et la phrase ne le dit pas.',
    certainty: 'Certitude : ',
    sayInstead: 'Dites plutôt',
    maySay: 'Ou, plus complètement',
    copyWording: 'Copier la formulation',
    wordingCopied: 'Formulation copiée',
    retracted: 'Publication rétractée : ne vous appuyez pas dessus',
    figures: (figures) => `Chiffre que l’énoncé ne donne pas : ${figures}. D’où vient-il ?`,
    cite: 'À citer ainsi',
    copyCitation: 'Copier la citation',
    copied: 'Citation copiée',
    copyFailed: 'La copie n’a pas été permise : sélectionnez le texte',
    notHeld: 'Absente de la base',
    ambiguous: 'Peut désigner plusieurs travaux',
    discrepant: 'Les citations imprimées de ce travail se contredisent',
    unverified: 'Rien dans les documents ne confirme cette notice',
    sound: 'Dans la base, sans réserve',
    download: 'Télécharger le texte avec les citations',
    downloadHint: 'Une citation est ajoutée après chaque phrase rapprochée qui n’en a pas. Relisez avant usage.',
    form: 'Forme des citations',
    forms: { 'author-year': 'Auteur, année', pandoc: 'Clés pandoc : [@clé]' },
    fileName: 'texte-avec-citations.md',
    method: {
      title: 'Comment se fait le rapprochement',
      text: [
        'Chaque phrase est comparée aux énoncés de la base, dans sa langue, par les notions et les mots que les deux partagent ; un mot rare compte davantage. Une phrase doit parler de pairs, elle-même ou juste avant.',
        'Mieux vaut manquer un rapprochement qu’en faire un faux : sur un jeu de phrases jugées à la main, dont plus de la moitié ne sont pas des énoncés, aucun des rapprochements proposés n’était faux, et environ un énoncé sur quatre n’était pas reconnu.',
      ],
    },
  },
  en: {
    title: 'Check my text',
    lead: 'Paste a slide, a handout or the description of a project. Sentences that resemble a claim of the knowledge base are matched with its sources, and references are recognised.',
    privacy: 'Your text does not leave this page: nothing is sent, and nothing is kept.',
    noScript: 'Checking needs JavaScript, because all of it happens in your browser. Without it, claims and their sources can be found in the lists:',
    label: 'Text to check',
    hint: 'In English or French; plain text or Markdown.',
    submit: 'Check',
    example: 'Try an example',
    exampleText:
      'Why hire peer workers in a hospital\n\n- It is proven that people supported by peers stay in treatment longer (Eddie et al., 2019).\n- In hospital, the presence of peers lowers staff anxiety.\n- Peer support does not improve quality of life.\n',
    clear: 'Clear',
    loading: 'Loading the claims…',
    failed: 'The claims could not be loaded. Check the connection and try again.',
    empty: 'Paste a text first.',
    results: 'Result',
    claims: 'Sentences like a claim',
    references: 'References recognised',
    summary: (sentences, claims, references) =>
      `${sentences} ${sentences === 1 ? 'sentence' : 'sentences'} read; ${claims} ${claims === 1 ? 'resembles' : 'resemble'} a claim; ${references} ${references === 1 ? 'reference' : 'references'} recognised.`,
    none: 'No sentence is close enough to a claim of the knowledge base. That does not make the text wrong: the knowledge base has nothing to say about it.',
    caution: 'A match is made by words. Read the claim and its sources before you use it: a likeness is not a proof.',
    line: (n) => `line ${n}`,
    resembles: 'Resembles the claim',
    denies: 'Says the contrary of the claim',
    alsoNear: 'Neighbouring claims',
    evidence: 'What the sources say',
    readWith: (n) =>
      n === 1 ? 'To be read with a caution: see the page of the claim.' : `To be read with ${n} cautions: see the page of the claim.`,
    certain: (words) => `Says more than the sources: “${words}”. Say who states it, and where.`,
    omitsDoubt: 'At least one source doubts it, and the sentence does not say so.',
    certainty: 'Certainty: ',
    sayInstead: 'Say instead',
    maySay: 'Or, more fully',
    copyWording: 'Copy the wording',
    wordingCopied: 'Wording copied',
    retracted: 'Retracted: do not rely on it',
    figures: (figures) => `A figure that the claim does not give: ${figures}. Where is it from?`,
    cite: 'Cite it so',
    copyCitation: 'Copy the citation',
    copied: 'Citation copied',
    copyFailed: 'Copying was not allowed: select the text',
    notHeld: 'Not in the knowledge base',
    ambiguous: 'May be several works',
    discrepant: 'The printed citations of this work conflict',
    unverified: 'Nothing in the documents confirms this record',
    sound: 'In the knowledge base, without reservation',
    download: 'Download the text with citations',
    downloadHint: 'A citation is added after each matched sentence that has none. Read it before you use it.',
    form: 'Form of the citations',
    forms: { 'author-year': 'Author, year', pandoc: 'Pandoc keys: [@key]' },
    fileName: 'text-with-citations.md',
    method: {
      title: 'How matching works',
      text: [
        'Each sentence is compared with the claims of the knowledge base, in its own language, by the notions and words that the two share; a rare word counts for more. A sentence must be about peers, itself or just before.',
        'A missed match is better than a wrong one: on a set of sentences judged by hand, more than half of which are not claims, none of the matches offered was wrong, and about one claim in four was not recognised.',
      ],
    },
  },
};
