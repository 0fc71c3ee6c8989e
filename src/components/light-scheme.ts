/**
 * Does something while the page's styles are those of its light scheme, whatever the reader's. The styles are set back
 * before the page is painted: nothing flickers.
 */
export function inLightScheme<T>(act: () => T): T {
  const silenced: {media: MediaList; text: string}[] = [];
  const silence = (rules: CSSRuleList) => {
    for (const rule of rules) {
      const media = "media" in rule && rule.media instanceof MediaList ? rule.media : null;
      if (media && /prefers-color-scheme:\s*dark/u.test(media.mediaText)) {
        silenced.push({media, text: media.mediaText});
        media.mediaText = "not all";
      } else if (rule instanceof CSSImportRule && rule.styleSheet) silence(rule.styleSheet.cssRules);
      else if ("cssRules" in rule && rule.cssRules instanceof CSSRuleList) silence(rule.cssRules);
    }
  };
  const scheme = document.documentElement.style.colorScheme;
  try {
    for (const sheet of document.styleSheets) silence(sheet.cssRules);
    document.documentElement.style.colorScheme = "light";
    return act();
  } finally {
    for (const {media, text} of silenced) media.mediaText = text;
    document.documentElement.style.colorScheme = scheme;
  }
}
