/** Leads on from a short address: in the language after `#`, or in the first of the reader's languages that the site has. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-language]')];
const wanted = [location.hash.slice(1), ...navigator.languages.map((language) => language.slice(0, 2).toLowerCase())];
const link = wanted.flatMap((language) => links.find((one) => one.dataset['language'] === language) ?? [])[0];
// Without a trace in the history, so that “back” leads back.
if (link) location.replace(link.href);

export {};
