import { fold } from '../text.ts';

/*
 * Names of journals as the National Library of Medicine abbreviates them (NLM Catalog), which Citing Medicine, and so Vancouver, asks for. A journal that is
 * not in the table is printed in full: a name made up by rule could be another journal’s.
 */
const NLM: Readonly<Record<string, string>> = {
  'Addiction Research & Theory': 'Addict Res Theory',
  'Addiction Science & Clinical Practice': 'Addict Sci Clin Pract',
  'Addictive Behaviors': 'Addict Behav',
  'Administration and Policy in Mental Health': 'Adm Policy Ment Health',
  'Advances in Mental Health': 'Adv Ment Health',
  'Alcoholism Treatment Quarterly': 'Alcohol Treat Q',
  'American Journal of Community Psychology': 'Am J Community Psychol',
  'American Journal of Drug and Alcohol Abuse': 'Am J Drug Alcohol Abuse',
  'American Journal of Preventive Medicine': 'Am J Prev Med',
  'American Journal of Psychiatric Rehabilitation': 'Am J Psychiatr Rehabil',
  'American Journal of Psychiatry': 'Am J Psychiatry',
  'American Journal of Public Health': 'Am J Public Health',
  'Annales médico-psychologiques': 'Ann Med Psychol (Paris)',
  'Anthropology & Medicine': 'Anthropol Med',
  'Asian Nursing Research': 'Asian Nurs Res (Korean Soc Nurs Sci)',
  'BMC Health Services Research': 'BMC Health Serv Res',
  'BMC Psychiatry': 'BMC Psychiatry',
  'BMC Public Health': 'BMC Public Health',
  'Canadian Journal of Community Mental Health': 'Can J Commun Ment Health',
  'Canadian Journal of Psychiatry': 'Can J Psychiatry',
  'Cochrane Database of Systematic Reviews': 'Cochrane Database Syst Rev',
  'Community Mental Health Journal': 'Community Ment Health J',
  'Drug and Alcohol Dependence': 'Drug Alcohol Depend',
  'Drug and Alcohol Review': 'Drug Alcohol Rev',
  'Drugs: Education, Prevention and Policy': 'Drugs (Abingdon Engl)',
  'Frontiers in Psychiatry': 'Front Psychiatry',
  'Frontiers in Psychology': 'Front Psychol',
  'Harm Reduction Journal': 'Harm Reduct J',
  'Health Promotion Practice': 'Health Promot Pract',
  'International Journal of Drug Policy': 'Int J Drug Policy',
  'International Journal of Environmental Research and Public Health': 'Int J Environ Res Public Health',
  'International Journal of Integrated Care': 'Int J Integr Care',
  'International Journal of Mental Health and Addiction': 'Int J Ment Health Addict',
  'International Journal on Drug Policy': 'Int J Drug Policy',
  'JMIR Mental Health': 'JMIR Ment Health',
  'Journal of Addiction Medicine': 'J Addict Med',
  'Journal of American College Health': 'J Am Coll Health',
  'Journal of Dual Diagnosis': 'J Dual Diagn',
  'Journal of Ethnicity in Substance Abuse': 'J Ethn Subst Abuse',
  'Journal of General Internal Medicine': 'J Gen Intern Med',
  'Journal of Groups in Addiction and Recovery': 'J Groups Addict Recover',
  'Journal of Hospital Medicine': 'J Hosp Med',
  'Journal of Interprofessional Care': 'J Interprof Care',
  'Journal of Mental Health': 'J Ment Health',
  'Journal of Participatory Medicine': 'J Particip Med',
  'Journal of Psychoactive Drugs': 'J Psychoactive Drugs',
  'Journal of Psychosocial Nursing and Mental Health Services': 'J Psychosoc Nurs Ment Health Serv',
  'Journal of Studies on Alcohol and Drugs': 'J Stud Alcohol Drugs',
  'Journal of Substance Abuse Treatment': 'J Subst Abuse Treat',
  'Journal of Substance Use': 'J Subst Use',
  'Journal of Substance Use and Addiction Treatment': 'J Subst Use Addict Treat',
  "L'Encéphale": 'Encephale',
  'New England Journal of Medicine': 'N Engl J Med',
  'Nicotine & Tobacco Research': 'Nicotine Tob Res',
  'Patient Education and Counseling': 'Patient Educ Couns',
  'Psychiatric Rehabilitation Journal': 'Psychiatr Rehabil J',
  'Psychiatric Services': 'Psychiatr Serv',
  'Psychology of Addictive Behaviors': 'Psychol Addict Behav',
  'Qualitative Health Research': 'Qual Health Res',
  'Santé mentale au Québec': 'Sante Ment Que',
  'Social Science & Medicine': 'Soc Sci Med',
  'Social Work': 'Soc Work',
  'Substance Abuse': 'Subst Abus',
  'Substance Abuse and Rehabilitation': 'Subst Abuse Rehabil',
  'Substance Abuse: Research and Treatment': 'Subst Abuse',
  'Substance Use & Misuse': 'Subst Use Misuse',
};

const BY_NAME = new Map(Object.entries(NLM).map(([name, short]) => [folded(name), short]));

/** What a catalogue passes over when it compares names of journals: case, accents, punctuation, “The”, “&” for “and”. */
function folded(name: string): string {
  return fold(name)
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

/** The name of a journal as NLM abbreviates it; undefined when we do not know it. */
export function abbreviateJournal(name: string): string | undefined {
  return BY_NAME.get(folded(name));
}
