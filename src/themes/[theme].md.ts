import {readFileSync} from "node:fs";
import {parseArgs} from "node:util";
import {listThemes} from "../../data-loaders/contents.js";
import {renderThemePage} from "../../data-loaders/theme-page.js";

const {theme} = parseArgs({options: {theme: {type: "string"}}}).values;
const entry = listThemes().find(({theme_id}) => theme_id === theme);
if (!entry) throw new Error(`unknown theme: ${theme}: lexicon/themes.yaml does not have it`);
process.stdout.write(renderThemePage(readFileSync("data-loaders/templates/theme.md", "utf8"), entry));
