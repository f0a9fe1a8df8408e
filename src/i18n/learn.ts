import type { Language } from '../../schemas/terms.ts';

/** Interface texts of the instruments one answers and of the self-test. */
const fr = {
  instrument: {
    answer: 'Répondre',
    stays:
      'Vos réponses restent dans ce navigateur, sur cet appareil\u202f; rien n’est envoyé. Toute personne qui utilise ce navigateur peut les voir\u00a0: effacez-les sur un poste partagé.',
    notStored: 'Ce navigateur refuse de garder les réponses\u00a0: exportez-les avant de quitter la page.',
    noScript: 'Sans JavaScript, ce formulaire s’imprime et se remplit à la main\u202f; les réponses ne sont ni comptées ni gardées.',
    progress: (done: number, total: number) => `${done} ${done < 2 ? 'réponse' : 'réponses'} sur ${total}.`,
    ticked: 'Coché',
    profile: 'Profil',
    noScore: 'Nos documents ne donnent ni score ni seuil pour cet instrument\u202f; il n’y en a donc pas ici, seulement le compte des réponses.',
    section: 'Partie',
    item: 'Énoncé',
    answerColumn: 'Réponse',
    unanswered: 'Sans réponse',
    total: 'Ensemble',
    actions: 'Vos réponses',
    print: 'Imprimer',
    export: 'Exporter',
    import: 'Reprendre un fichier (JSON)',
    imported: 'Réponses reprises.',
    notImported: 'Ce fichier ne contient pas de réponses à cet instrument.',
    clear: 'Tout effacer',
    confirm: 'Effacer toutes les réponses\u202f? Cliquez encore pour confirmer.',
    cleared: 'Réponses effacées.',
    fileName: 'reponses',
  },
};

const en: typeof fr = {
  instrument: {
    answer: 'Answer',
    stays:
      'Your answers stay in this browser, on this device; nothing is sent. Anyone who uses this browser can see them: clear them on a shared computer.',
    notStored: 'This browser refuses to keep answers: export them before you leave the page.',
    noScript: 'Without JavaScript, this form can be printed and filled in by hand; answers are neither counted nor kept.',
    progress: (done, total) => `${done} of ${total} answered.`,
    ticked: 'Ticked',
    profile: 'Profile',
    noScore: 'Our documents give no score and no threshold for this instrument; so there is none here, only the count of answers.',
    section: 'Part',
    item: 'Statement',
    answerColumn: 'Answer',
    unanswered: 'No answer',
    total: 'All',
    actions: 'Your answers',
    print: 'Print',
    export: 'Export',
    import: 'Take up a file (JSON)',
    imported: 'Answers taken up.',
    notImported: 'This file holds no answers to this instrument.',
    clear: 'Clear all',
    confirm: 'Clear all answers? Press again to confirm.',
    cleared: 'Answers cleared.',
    fileName: 'answers',
  },
};

export const LEARN: Record<Language, typeof fr> = { fr, en };
