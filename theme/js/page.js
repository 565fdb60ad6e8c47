// What every page gains from scripts. Each part works alone, and the page is whole without any.

import { startContents } from "./contents.js";
import { startSchemeSwitch } from "./scheme-switch.js";

startSchemeSwitch();
startContents();
