// The chosen option of a list that belongs to a field, as the combobox pattern of ARIA has it: the focus stays in the
// field, which names the chosen option.

export class Choice {
  /**
   * @param {HTMLInputElement} field
   * @param {HTMLElement} list
   */
  constructor(field, list) {
    this.field = field;
    this.list = list;
    /** @type {HTMLElement | undefined} */
    this.chosen = undefined;
    list.addEventListener("pointermove", (event) => {
      const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
      if (option instanceof HTMLElement && option !== this.chosen) this.choose(option);
    });
  }

  options() {
    return /** @type {HTMLElement[]} */ ([...this.list.querySelectorAll("[role=option]")]);
  }

  /** After the list has changed: the first option, if there is one and `wanted`. */
  restart(wanted = true) {
    const options = this.options();
    options.forEach((option, index) => (option.id = `${this.list.id}-${index}`));
    this.field.setAttribute("aria-expanded", String(options.length > 0));
    this.choose(wanted ? options[0] : undefined);
  }

  /** @param {HTMLElement | undefined} option */
  choose(option) {
    this.chosen?.setAttribute("aria-selected", "false");
    this.chosen = option;
    option?.setAttribute("aria-selected", "true");
    if (option) this.field.setAttribute("aria-activedescendant", option.id);
    else this.field.removeAttribute("aria-activedescendant");
  }

  /**
   * Goes on to the next or the previous option, from the last to the first.
   * @param {1 | -1} step
   */
  move(step) {
    const options = this.options();
    const at = this.chosen ? options.indexOf(this.chosen) : step > 0 ? -1 : 0;
    this.choose(options[(at + step + options.length) % options.length]);
    this.chosen?.scrollIntoView({ block: "nearest" });
  }
}
