/**
 * Words that tell nothing apart, in either language, folded. The list is short on purpose, and one for both languages,
 * since a query does not say which it is in: a word that means something in either (“car”, “son”, “pour” in a name) would be lost in both.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a au aux avec ce ces cet cette chez comment dans de des dont du elle elles en entre est et eux il ils je la le les leur leurs lors mais meme ne
   nos notre nous on ont ou par pas plus pour pourquoi qu que qui sa se ses si sont sous sur t tout toute toutes tous tres un une vers vos votre vous y
   about all also an and are as at be been both but by can could did do does for from had has have how in into is it its may more most nor not
   of or our should so such than that the their them then there these they this those to was we were what when where which while who whose why will with
   would you your`.split(/\s+/),
);
