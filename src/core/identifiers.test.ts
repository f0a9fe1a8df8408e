import { expect, test } from 'vitest';
import { doiProblem, isbnProblem, issnProblem, pmcidProblem, pmidProblem, urlProblem } from './identifiers.ts';

test.each([
  [doiProblem, '10.3389/fpsyg.2019.01052', undefined],
  [doiProblem, '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID>3.0.CO;2-2', undefined],
  [doiProblem, '10.1000.10/123', undefined],
  [doiProblem, '10.1016/S0140-6736(05)66544-8)', 'punctuation'],
  [doiProblem, '10.3389/fpsyg.2019.01052.', 'punctuation'],
  [doiProblem, 'doi:10.3389/x', 'bare'],
  [doiProblem, 'HTTPS://doi.org/10.3389/x', 'bare'],
  [doiProblem, '10.3389/fpsyg 2019', 'space'],
  [doiProblem, '10.33/x', '10.1234/abc'],
  [doiProblem, '10.3389', '10.1234/abc'],
  [isbnProblem, '0-306-40615-2', undefined],
  [isbnProblem, '080442957x', undefined],
  [isbnProblem, '978-0-306-40615-7', undefined],
  [isbnProblem, '979 10 90636 07 1', undefined],
  [isbnProblem, '0-306-40615-3', 'check digit'],
  [isbnProblem, '978-0-306-40615-8', 'check digit'],
  [isbnProblem, '123', '10 digits'],
  [issnProblem, '0378-5955', undefined],
  [issnProblem, '2434-561X', undefined],
  [issnProblem, '0378-5954', 'check digit'],
  [issnProblem, '03785955', '1234-5679'],
  [pmidProblem, '31139119', undefined],
  [pmidProblem, '0123', 'digits'],
  [pmcidProblem, 'PMC6521749', undefined],
  [pmcidProblem, '6521749', 'PMC1234567'],
  [urlProblem, 'https://example.org/a?b=c#d', undefined],
  [urlProblem, 'http://example.org', undefined],
  [urlProblem, 'example.org', 'https://'],
  [urlProblem, 'ftp://example.org', '“ftp:”'],
  [urlProblem, 'javascript:alert(1)', '“javascript:”'],
  [urlProblem, 'https://localhost/x', 'no dot'],
  [urlProblem, 'https://user:secret@example.org', 'password'],
  [urlProblem, 'https://example.org/a b', 'space'],
])('%o of %s', (problem, value, expected) => {
  if (expected === undefined) expect(problem(value)).toBeUndefined();
  else expect(problem(value)).toContain(expected);
});
