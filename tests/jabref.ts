import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PREFERENCES = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE map SYSTEM "http://java.sun.com/dtd/preferences.dtd">
<map MAP_XML_VERSION="1.0"><entry key="useRemoteServer" value="false"/></map>
`;

/**
 * The option of Java with which JabRef keeps to itself. As it comes, one that starts gives its files to one that runs, such as that of
 * another test, and ends.
 *
 * @param folder for its preferences
 */
export function jabrefAlone(folder: string): string {
  const place = join(folder, '.java', '.userPrefs', 'net', 'sf', 'jabref');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'prefs.xml'), PREFERENCES);
  return `-Djava.util.prefs.userRoot=${folder}`;
}
