/**
 * A browser started in the POSIX locale calls its language "en-US@posix", which is no language tag: whoever formats by it
 * throws. Imported before everything else.
 */
if (!isLanguageTag(navigator.language)) Object.defineProperty(navigator, 'language', { value: 'en-US' });

function isLanguageTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
}
